import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, progress } from './figures.mjs';
import { paced, peak, warmUp } from './load.mjs';
import { startNginx } from './nginx.mjs';
import { freePorts, stopAll } from './processes.mjs';
import { System } from './system.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SECONDS = Number(process.env.SATU_SOAK_SECONDS ?? 600);

/** A token is good for a while only, so that the load is started anew with a fresh one. */
const PART = 60;
const STATE = join(ROOT, 'benchmarks/target/soak');

const ports = await freePorts(System.PORTS.length * 2 + 2);
const [upstream, proxy] = ports.splice(0, 2);
const options = '-Dio.netty.leakDetection.level=paranoid';
const system = new System(ROOT, STATE, ports, `127.0.0.1:${upstream}`, options);

try {
  await startNginx(join(ROOT, 'benchmarks/target/nginx-soak'), upstream, proxy);
  await system.up();
  await warmUp(system.url, await system.bearer(), 20);
  const most = await peak(system.url, await system.bearer(), 10);
  const before = await system.liveHeap();
  progress(`${SECONDS} s at half of ${Math.round(most)} requests/s, every buffer watched`);
  let failures = 0;
  for (let left = SECONDS; left > 0; left -= PART) {
    failures += (await paced(system.url, await system.bearer(), Math.min(PART, left), most / 2)).failures;
  }
  const log = await readFile(join(STATE, 'logs/gateway.log'), 'utf8');
  figure('soak_errors', failures, 'requests', '0');
  figure('soak_leaks', log.split('LEAK:').length - 1, 'reports', '0');
  figure('soak_heap_growth', (await system.liveHeap()) / before, 'ratio', '<= 1.1');
} finally {
  await system.command('down').catch((failure) => console.error(failure.message));
  await stopAll();
}
