import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { sessionCookie } from './session.mjs';

/** Bytes that a service takes in the snapshot at least. */
const SERVICE_IN_SNAPSHOT = 500;

const DOCUMENT = `
openapi: 3.1.0
info: { title: Ukur gerbang (simulasi), version: 1.0.0 }
paths:
  /ukur:
    get:
      operationId: measure
      summary: Ukur
      x-satu-audience: [citizen]
      responses: { '200': { description: Jawaban tetap } }
`;

const text = (id) => ({ id });

export const RELEASE = {
  openapi: DOCUMENT,
  policy: { deadline: 'PT5S' },
  standard: {
    persyaratan: [{ text: text('Tidak ada.') }],
    sistem_mekanisme_prosedur: text('Jawaban tetap.'),
    jangka_waktu: { duration: 'PT1M' },
    biaya_tarif: { amount: 0 },
    produk_pelayanan: text('Jawaban tetap.'),
    penanganan_pengaduan: { text: text('Loket pengaduan (simulasi).') },
  },
};

/** A whole system on ports and in a state folder of its own, with one published service for citizens. */
export class System {
  static PORTS = ['GATEWAY', 'KEYCLOAK', 'REGISTRY', 'IDENTITY', 'AGENCIES', 'POSTGRES', 'REDIS'];

  /** @param options more options for the gateway's JVM */
  constructor(root, state, ports, upstream, options = '') {
    this.satu = join(root, 'satu');
    this.state = state;
    this.upstream = upstream;
    this.ports = Object.fromEntries(
      System.PORTS.flatMap((part, index) => [
        [`SATU_PORT_${part}`, String(ports[2 * index])],
        [`SATU_PORT_${part}_MANAGEMENT`, String(ports[2 * index + 1])],
      ]),
    );
    this.environment = {
      SATU_STATE_DIR: state,
      SATU_BUILD: 'never',
      SATU_GATEWAYS: '1',
      SATU_UPSTREAM_ALLOW: upstream,
      // The quickstart stops the JIT early to start fast; here both gateways run with the full one. One caller makes all calls
      SATU_JAVA_OPTIONS_GATEWAY: `-XX:TieredStopAtLevel=4 -Xmx768m -Dsatu.gateway.policy.calls-per-caller=1000000000 ${options}`,
      ...this.ports,
    };
  }

  async up() {
    await this.command('reset');
    await this.command('up', '--detach');
    const accounts = JSON.parse(await this.command('accounts', '--json'));
    this.portal = accounts.portal_url;
    this.passwords = new Map(accounts.accounts.map((account) => [account.username, account.password]));
    await this.publish();
    this.url = `${this.portal}/api/bmkg/ukur-gerbang/ukur`;
  }

  get redisPort() {
    return Number(this.ports.SATU_PORT_REDIS);
  }

  async redisPassword() {
    return JSON.parse(await readFile(join(this.state, 'server-secrets.json'), 'utf8')).redis;
  }

  /** Seconds from the start of the gateway's JVM until it was ready, as it says itself. */
  async readySeconds() {
    const metrics = await fetch(`http://127.0.0.1:${this.ports.SATU_PORT_GATEWAY_MANAGEMENT}/actuator/prometheus`);
    return Number(/^application_ready_time_seconds\S* (\S+)/m.exec(await metrics.text())[1]);
  }

  /** Bytes of what lives on the gateway's heap, after a full collection. */
  async liveHeap() {
    const histogram = await run('jcmd', [await this.pid('gateway'), 'GC.class_histogram']);
    return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1]);
  }

  /** Waits until the gateway has written the snapshot of what it serves now. */
  async snapshotWritten(services) {
    const file = await this.snapshot();
    for (const end = Date.now() + 120_000; Date.now() < end; ) {
      const size = await stat(file).then((found) => found.size, () => 0);
      if (size > services * SERVICE_IN_SNAPSHOT) {
        return;
      }
      await new Promise((later) => setTimeout(later, 200));
    }
    throw new Error('The gateway writes no snapshot');
  }

  async snapshot() {
    const found = await readdir(this.state, { recursive: true });
    return join(this.state, found.find((path) => path.endsWith('routes.snapshot')));
  }

  /** The registry does not know of the routes that are added beside it. */
  freezeRegistry() {
    this.registry = Number(readFileSync(join(this.state, 'pids/registry.pid'), 'utf8').split(' ')[0]);
    process.kill(this.registry, 'SIGSTOP');
  }

  thawRegistry() {
    if (this.registry) {
      process.kill(this.registry, 'SIGCONT');
    }
  }

  async pid(part) {
    return (await readFile(join(this.state, `pids/${part}.pid`), 'utf8')).split(' ')[0].trim();
  }

  command(...args) {
    return run(this.satu, args, this.environment);
  }

  /** A token that is good for at least three minutes more. */
  async bearer() {
    if (!this.token || Date.now() > this.token.renewAt) {
      const renewAt = Date.now() + 120_000;
      this.token = { renewAt, headers: { Authorization: `Bearer ${(await this.command('token', 'siti.aminah')).trim()}` } };
    }
    return this.token.headers;
  }

  async cookie() {
    return { Cookie: await sessionCookie(this.portal, 'siti.aminah', this.passwords.get('siti.aminah')) };
  }

  async publish() {
    const officer = (await this.command('token', 'petugas.bmkg')).trim();
    const reviewer = (await this.command('token', 'peninjau')).trim();
    const service = { slug: 'ukur-gerbang', name: text('Ukur'), summary: text('Ukur (simulasi).'), sector: 'lingkungan' };
    const services = '/registry/v1/agencies/bmkg/services';
    await this.call(officer, services, { ...service, region: '35', simulated: true });
    const release = { ...RELEASE, upstreams: [{ url: `http://${this.upstream}/api` }] };
    const { body } = await this.call(officer, `${services}/ukur-gerbang/releases`, release);
    await this.move(officer, body.id, 'submit');
    await this.move(reviewer, body.id, 'approve');
    await this.move(reviewer, body.id, 'publish');
  }

  async move(token, release, transition) {
    const { etag } = await this.call(token, `/registry/v1/releases/${release}`);
    await this.call(token, `/registry/v1/releases/${release}/${transition}`, { reason: 'Pengukuran' }, { 'If-Match': etag });
  }

  async call(token, path, body, headers = {}) {
    const answer = await fetch(this.portal + path, {
      method: body ? 'POST' : 'GET',
      body: body && JSON.stringify(body),
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    });
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    }
    return { body: await answer.json(), etag: answer.headers.get('etag') };
  }
}
