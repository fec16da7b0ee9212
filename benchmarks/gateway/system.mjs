import { join } from 'node:path';
import { run } from './processes.mjs';
import { sessionCookie } from './session.mjs';

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

const RELEASE = {
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

  constructor(root, state, ports, upstream) {
    this.satu = join(root, 'satu');
    this.upstream = upstream;
    this.environment = {
      SATU_STATE_DIR: state,
      SATU_BUILD: 'never',
      SATU_GATEWAYS: '1',
      SATU_UPSTREAM_ALLOW: upstream,
      // The quickstart stops the JIT early to start fast; here both gateways run with the full one
      SATU_JAVA_OPTIONS_GATEWAY: '-XX:TieredStopAtLevel=4',
      ...ports,
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

  command(...args) {
    return run(this.satu, args, this.environment);
  }

  async bearer() {
    return { Authorization: `Bearer ${(await this.command('token', 'siti.aminah')).trim()}` };
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
