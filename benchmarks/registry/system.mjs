import { join } from 'node:path';
import { run } from '../gateway/processes.mjs';

/** A whole system with two gateways on ports and in a state folder of its own. */
export class System {
  static PORTS = ['GATEWAY', 'GATEWAY_2', 'KEYCLOAK', 'REGISTRY', 'IDENTITY', 'AGENCIES', 'POSTGRES', 'REDIS'];

  constructor(root, ports) {
    this.satu = join(root, 'satu');
    this.registry = `http://127.0.0.1:${ports.SATU_PORT_REGISTRY}`;
    this.management = `http://127.0.0.1:${ports.SATU_PORT_REGISTRY_MANAGEMENT}`;
    this.agencies = `http://127.0.0.1:${ports.SATU_PORT_AGENCIES}`;
    this.environment = {
      SATU_STATE_DIR: join(root, 'benchmarks/target/registry-system'),
      SATU_BUILD: 'never',
      SATU_GATEWAYS: '2',
      // The quickstart stops the JIT early and keeps heaps small; here the registry has what an installation gives it
      SATU_JAVA_OPTIONS_REGISTRY: '-XX:TieredStopAtLevel=4 -Xmx768m',
      SATU_JAVA_OPTIONS_GATEWAY: '-Xmx512m',
      SATU_JAVA_OPTIONS_GATEWAY_2: '-Xmx512m',
      ...ports,
    };
  }

  async up() {
    await this.command('reset');
    await this.command('up', '--detach');
  }

  command(...args) {
    return run(this.satu, args, this.environment);
  }

  async token(user) {
    return (await this.command('token', user)).trim();
  }

  /** A call at the registry's own address. */
  async call(path, { token, method = 'GET', body, type = 'application/json', headers = {} } = {}) {
    const answer = await fetch(this.registry + path, {
      method,
      body,
      headers: { ...(token && { Authorization: `Bearer ${token}` }), 'Content-Type': type, ...headers },
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 2000)}`);
    }
    return { body: text ? JSON.parse(text) : {}, etag: answer.headers.get('etag') };
  }

  async heapMegabytes() {
    const metrics = await (await fetch(`${this.management}/actuator/prometheus`)).text();
    const pools = [...metrics.matchAll(/^jvm_memory_used_bytes\{area="heap"[^}]*\} (\S+)/gm)];
    return pools.reduce((sum, [, value]) => sum + Number(value), 0) / 1024 / 1024;
  }
}
