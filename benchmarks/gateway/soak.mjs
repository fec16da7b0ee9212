import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, progress } from './figures.mjs';
import { median, paced, peak, warmedUp } from './load.mjs';
import { startNginx } from './nginx.mjs';
import { freePorts, stopAll } from './processes.mjs';
import { System } from './system.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SECONDS = Number(process.env.SATU_SOAK_SECONDS ?? 600);

/** A token is good for a while only, so that the load is started anew with a fresh one. The live heap is measured between parts. */
const PART = 60;

/** Parts at the beginning that fill what is filled once (pools, caches, what the JDK keeps of classes), and parts whose median is compared. */
const SETTLING = 2;
const COMPARED = 3;
const STATE = join(ROOT, 'benchmarks/target/soak');

const ports = await freePorts(System.PORTS.length * 2 + 2);
const [upstream, proxy] = ports.splice(0, 2);
const options = '-Dio.netty.leakDetection.level=paranoid';
const system = new System(ROOT, STATE, ports, `127.0.0.1:${upstream}`, options);

try {
  await startNginx(join(ROOT, 'benchmarks/target/nginx-soak'), upstream, proxy);
  await system.up();
  await warmedUp(system.url, await system.bearer());
  const most = await peak(system.url, await system.bearer(), 10);
  progress(`${SECONDS} s at half of ${Math.round(most)} requests/s, every buffer watched`);
  let failures = 0;
  const heaps = [];
  for (let left = SECONDS; left > 0; left -= PART) {
    failures += (await paced(system.url, await system.bearer(), Math.min(PART, left), most / 2)).failures;
    heaps.push(await system.liveHeap());
    progress(`live heap ${mebibytes(heaps.at(-1))} MiB`);
  }
  const log = await readFile(join(STATE, 'logs/gateway.log'), 'utf8');
  figure('soak_errors', failures, 'requests', '0');
  figure('soak_leaks', log.split('LEAK:').length - 1, 'reports', '0');
  const settled = heaps.slice(Math.min(SETTLING, heaps.length - 1));
  const first = median(settled.slice(0, COMPARED));
  const last = median(settled.slice(-COMPARED));
  figure('soak_heap_first', mebibytes(heaps[0]), 'MiB');
  figure('soak_heap_settled', mebibytes(first), 'MiB');
  figure('soak_heap_last', mebibytes(last), 'MiB');
  figure('soak_heap_growth', last / first, 'ratio', '<= 1.1');
} finally {
  await system.command('down').catch((failure) => console.error(failure.message));
  await stopAll();
}

function mebibytes(bytes) {
  return Math.round(bytes / 2 ** 20);
}
