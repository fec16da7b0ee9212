import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNginx } from './nginx.mjs';
import { answering, freePorts, run, start, stopAll } from './processes.mjs';
import { System } from './system.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const ROUNDS = 5;
const SECONDS = 4;
const WARM_UP_SECONDS = 10;
const CONNECTIONS = 32;
const TARGETS = ['nginx', 'stock_scg_1_route', 'bearer', 'session'];

const json = process.argv.includes('--json');
const progress = (line) => json || console.log(line);

const ports = await freePorts(System.PORTS.length * 2 + 3);
const [upstream, proxy, stock] = ports.splice(0, 3);
const named = Object.fromEntries(
  System.PORTS.flatMap((part) => [
    [`SATU_PORT_${part}`, String(ports.pop())],
    [`SATU_PORT_${part}_MANAGEMENT`, String(ports.pop())],
  ]),
);
const system = new System(ROOT, join(ROOT, 'benchmarks/target/system'), named, `127.0.0.1:${upstream}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stop().finally(() => process.exit(130)));
}
try {
  await measureAll();
} finally {
  await stop();
}

async function stop() {
  await system.command('down').catch((failure) => console.error(failure.message));
  await stopAll();
}

async function measureAll() {
  await startNginx(join(ROOT, 'benchmarks/target/nginx'), upstream, proxy);
  start(
    join(process.env.JAVA_HOME ?? '', process.env.JAVA_HOME ? 'bin/java' : 'java'),
    ['-XX:+UseSerialGC', '-Xmx320m', '-jar', join(ROOT, 'benchmarks/target/benchmarks.jar'), `--server.port=${stock}`],
    { BENCH_UPSTREAM: `http://127.0.0.1:${upstream}` },
  );
  progress('Starting a system of its own, nginx and a stock Spring Cloud Gateway');
  await system.up();
  const cookie = await system.cookie();
  const urls = { nginx: `http://127.0.0.1:${proxy}/api/ukur`, stock_scg_1_route: `http://127.0.0.1:${stock}/api/ukur` };
  const headers = { bearer: () => system.bearer(), session: () => cookie };
  const wrk = async (name, seconds) => {
    const sent = (await headers[name]?.()) ?? {};
    await answering(urls[name] ?? system.url, sent);
    return requestsPerSecond(urls[name] ?? system.url, sent, seconds);
  };

  progress('Warming up');
  for (const name of TARGETS) {
    await wrk(name, WARM_UP_SECONDS);
  }
  const rounds = Object.fromEntries(TARGETS.map((name) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const name of TARGETS) {
      rounds[name].push(await wrk(name, SECONDS));
    }
    progress(`Round ${round}: ${TARGETS.map((name) => `${name} ${Math.round(rounds[name].at(-1))}`).join(', ')}`);
  }
  report(rounds);
}

async function requestsPerSecond(url, headers, seconds) {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const output = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '10s', ...sent, url]);
  if (/Non-2xx|Socket errors/.test(output)) {
    throw new Error(`${url} failed under load:\n${output}`);
  }
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(output)[1]);
}

/** Ratios are taken within a round, so that what else the machine did weighs on both sides; then their median. */
function report(rounds) {
  const ratio = (name, base) => median(rounds[name].map((value, round) => value / rounds[base][round]));
  figure('vs_nginx', ratio('bearer', 'nginx'), 'ratio');
  figure('vs_nginx_session', ratio('session', 'nginx'), 'ratio');
  figure('vs_stock_scg_1_route', ratio('bearer', 'stock_scg_1_route'), 'ratio');
  for (const name of TARGETS) {
    figure(`requests_per_second_${name}`, median(rounds[name]), 'requests/s');
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function figure(name, value, unit) {
  const rounded = unit === 'ratio' ? Math.round(value * 1000) / 1000 : Math.round(value);
  console.log(json ? JSON.stringify({ figure: name, value: rounded, unit, goal: null }) : `  ${name.padEnd(38)} ${rounded} ${unit}`);
}
