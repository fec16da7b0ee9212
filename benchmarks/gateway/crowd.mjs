import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, progress } from './figures.mjs';
import { paced, warmUp } from './load.mjs';
import { startNginx } from './nginx.mjs';
import { freePorts, stopAll } from './processes.mjs';
import { System } from './system.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 10_000);
const PER_SECOND = 100;
const SECONDS = 5;

/** Requests that a connection of the third kind sends ahead; the gateway takes 32. */
const AHEAD = 16;

const ports = await freePorts(System.PORTS.length * 2 + 2);
const [upstream, proxy] = ports.splice(0, 2);
const system = new System(ROOT, join(ROOT, 'benchmarks/target/crowd'), ports, `127.0.0.1:${upstream}`);

try {
  await startNginx(join(ROOT, 'benchmarks/target/nginx-crowd'), upstream, proxy);
  await system.up();
  const headers = await system.bearer();
  await warmUp(system.url, headers, 10);
  const call = `GET ${new URL(system.url).pathname} HTTP/1.1\r\nHost: ${new URL(system.url).host}\r\n`;
  const request = `${call}Authorization: ${headers.Authorization}\r\n\r\n`;
  const crowds = {
    idle: (socket) => socket.write(request),
    slow: (socket) => socket.write(call),
    pipelining: (socket) => socket.write(request.repeat(AHEAD)),
  };
  const alone = await state(headers);
  for (const [kind, begin] of Object.entries(crowds)) {
    progress(`${CONNECTIONS} ${kind} connections`);
    const sockets = await crowd(begin);
    const held = sockets.filter((socket) => !socket.destroyed).length;
    const now = await state(headers);
    figure(`${kind}_connections`, held, 'connections');
    figure(`${kind}_memory_growth`, (now.memory - alone.memory) / 2 ** 20, 'MiB', '<= 512');
    figure(`${kind}_failures`, now.failures, 'requests', '0');
    figure(`${kind}_calls`, now.rate, 'requests/s');
    figure(`${kind}_p99_ms`, now.p99, 'ms');
    figure(`${kind}_management_ms`, now.management, 'ms');
    await Promise.all(sockets.map(closed));
  }
  await state(headers);
  figure('heap_left_over', ((await system.liveHeap()) - alone.heap) / 2 ** 20, 'MiB');
} finally {
  await system.command('down').catch((failure) => console.error(failure.message));
  await stopAll();
}

/** That many connections, each of which has begun in its way; what the gateway answers is read. */
async function crowd(begin) {
  const sockets = [];
  const { hostname, port } = new URL(system.url);
  for (let i = 0; i < CONNECTIONS; i++) {
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
    socket.on('error', () => socket.destroy());
    await new Promise((done) => socket.once('connect', done).once('close', done));
    begin(socket.resume());
    sockets.push(socket);
  }
  return sockets;
}

/** How the gateway is while other callers go on. */
async function state(headers) {
  const { p99, failures, rate } = await paced(system.url, headers, SECONDS, PER_SECOND);
  if (rate === 0) {
    throw new Error('Other callers got no answer at all');
  }
  const start = performance.now();
  const management = await fetch(`http://127.0.0.1:${system.ports.SATU_PORT_GATEWAY_MANAGEMENT}/actuator/health/readiness`);
  if (!management.ok) {
    throw new Error(`Readiness answered ${management.status}`);
  }
  return { p99, failures, rate, management: performance.now() - start, memory: await memory(), heap: await system.liveHeap() };
}

/** Bytes of memory that the gateway's process holds. */
async function memory() {
  const status = await readFile(`/proc/${await system.pid('gateway')}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)[1]) * 1024;
}

function closed(socket) {
  return new Promise((done) => (socket.destroyed ? done() : socket.once('close', done).destroy()));
}
