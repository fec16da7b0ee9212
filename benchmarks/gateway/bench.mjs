import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Feed, name } from './feed.mjs';
import { figure, progress } from './figures.mjs';
import { each, median, paced, peak, warmedUp, warmUp } from './load.mjs';
import { startNginx } from './nginx.mjs';
import { answering, freePorts, start, stopAll } from './processes.mjs';
import { System } from './system.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SERVICES = Number(process.env.BENCH_SERVICES ?? 36_000);
const PUBLISHES = 1_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const SECONDS = 4;
const LATENCY_ROUNDS = 3;
const TARGETS = ['nginx', 'stock_scg_1_route', 'bearer', 'session'];

const ports = await freePorts(System.PORTS.length * 2 + 3);
const [upstream, proxy, stock] = ports.splice(0, 3);
const system = new System(ROOT, join(ROOT, 'benchmarks/target/system'), ports, `127.0.0.1:${upstream}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stop().finally(() => process.exit(130)));
}
try {
  await measureAll();
} finally {
  await stop();
}

async function stop() {
  system.thawRegistry();
  await system.command('down').catch((failure) => console.error(failure.message));
  await stopAll();
}

async function measureAll() {
  progress('Starting a system of its own, nginx and a stock Spring Cloud Gateway');
  await startNginx(join(ROOT, 'benchmarks/target/nginx'), upstream, proxy);
  start(
    join(process.env.JAVA_HOME ?? '', process.env.JAVA_HOME ? 'bin/java' : 'java'),
    ['-XX:+UseSerialGC', '-Xmx768m', '-jar', join(ROOT, 'benchmarks/target/benchmarks.jar'), `--server.port=${stock}`],
    { BENCH_UPSTREAM: `http://127.0.0.1:${upstream}` },
  );
  await system.up();
  const session = await system.cookie();
  const headersOf = async (target) => (target === 'bearer' ? system.bearer() : target === 'session' ? session : {});
  const urls = { nginx: `http://127.0.0.1:${proxy}/api/ukur`, stock_scg_1_route: `http://127.0.0.1:${stock}/api/ukur` };
  const run = async (target, measure = peak, seconds = SECONDS) => {
    const url = urls[target] ?? system.url;
    const headers = await headersOf(target);
    await answering(url, headers);
    return measure(url, headers, seconds);
  };

  const small = await restarted();
  const only = system.url;
  system.freezeRegistry();
  const feed = new Feed(system.redisPort, await system.redisPassword(), `127.0.0.1:${upstream}`);
  progress(`Adding ${SERVICES} services`);
  await feed.load(SERVICES);
  system.url = `${system.portal}/api/${name(SERVICES - 1)}/ukur`;
  await answering(system.url, await system.bearer(), 120);
  await system.snapshotWritten(SERVICES);
  const large = await restarted();
  const rounds = await throughput(run);
  report(small, large, rounds);
  await called(small);
  await flatness(feed, only);
  await latencies(feed, median(rounds.bearer));
  await limits(feed);
  feed.close();
}

/** Restarts the gateway with what is published now. */
async function restarted() {
  await system.command('restart', 'gateway');
  return { ready: await system.readySeconds(), heap: await system.liveHeap() };
}

/** Rounds in which the targets alternate, all of them warm. */
async function throughput(run) {
  for (const target of TARGETS) {
    progress(`Warming up ${target}: ${(await run(target, warmedUp)).map(Math.round).join(', ')}`);
  }
  const rounds = Object.fromEntries(TARGETS.map((target) => [target, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const target of TARGETS) {
      rounds[target].push(await run(target));
    }
    progress(`Round ${round}: ${TARGETS.map((target) => `${target} ${Math.round(rounds[target].at(-1))}`).join(', ')}`);
  }
  return rounds;
}

/** The heap when every service was called, so that its matcher is compiled and its counts exist. */
async function called(small) {
  progress('Calling every service');
  const paths = Array.from({ length: SERVICES }, (_, n) => `/api/${name(n)}/ukur`);
  const failed = await each(system.portal, paths, await system.bearer());
  if (failed > 0) {
    throw new Error(`${failed} calls failed while every service was called`);
  }
  figure('heap_per_service_called_bytes', ((await system.liveHeap()) - small.heap) / SERVICES, 'bytes', '<= 6144');
}

/** In one JVM that is warm, by turns with one service and with all of them; who begins alternates, the first round does not count. */
async function flatness(feed, only) {
  progress('One service and all of them by turns');
  const last = system.url;
  const tables = {
    one: { url: only, change: () => feed.unload(SERVICES), status: 404 },
    all: { url: last, change: () => feed.load(SERVICES), status: 200 },
  };
  let entered = 'all';
  const enter = async (table) => {
    if (table !== entered) {
      await tables[table].change();
      await answering(last, await system.bearer(), 60, tables[table].status);
      entered = table;
    }
    return tables[table].url;
  };
  const ratios = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const seen = {};
    for (const table of round % 2 === 0 ? ['all', 'one'] : ['one', 'all']) {
      const url = await enter(table);
      const headers = await system.bearer();
      await warmUp(url, headers, 2);
      seen[table] = await peak(url, headers, SECONDS);
    }
    ratios.push(seen.all / seen.one);
    progress(`Round ${round}: one ${Math.round(seen.one)}, all ${Math.round(seen.all)}`);
  }
  figure('flatness_36000', median(ratios.slice(1)), 'ratio', '>= 0.95');
  await enter('all');
}

/** Ratios are taken within a round, so that what else the machine did weighs on both sides; then their median. */
function report(small, large, rounds) {
  const ratio = (one, other) => median(rounds[one].map((value, round) => value / rounds[other][round]));
  figure('vs_stock_scg_1_route', ratio('bearer', 'stock_scg_1_route'), 'ratio', '>= 1.5');
  figure('vs_nginx', ratio('bearer', 'nginx'), 'ratio');
  figure('vs_nginx_session', ratio('session', 'nginx'), 'ratio');
  figure('heap_per_service_bytes', (large.heap - small.heap) / SERVICES, 'bytes', '<= 6144');
  figure('ready_extra_seconds', large.ready - small.ready, 's', '<= 5');
  for (const target of TARGETS) {
    figure(`requests_per_second_${target}`, median(rounds[target]), 'requests/s');
  }
}

/** The upstream alone, the gateway, and the gateway during publishes by turns; a figure is the median of the rounds. */
async function latencies(feed, most) {
  progress('Half of the peak: latency, then with publishes');
  const half = most / 2;
  const rounds = [];
  for (let round = 1; round <= LATENCY_ROUNDS; round++) {
    const headers = await system.bearer();
    const direct = await paced(`http://127.0.0.1:${upstream}/api/ukur`, {}, 5, half);
    const quiet = await paced(system.url, headers, 10, half);
    const [busy] = await Promise.all([paced(system.url, headers, 10, half), publishAll(feed, 8_000)]);
    rounds.push({ added: quiet.p99 - direct.p99, ratio: busy.p99 / quiet.p99, failures: busy.failures });
    progress(`Round ${round}: 99th percentile ${direct.p99} ms upstream, ${quiet.p99} ms, ${busy.p99} ms with publishes`);
  }
  figure('added_p99_ms', median(rounds.map((round) => round.added)), 'ms', '<= 3');
  figure('publish_under_load_errors', rounds.reduce((sum, round) => sum + round.failures, 0), 'requests', '0');
  figure('publish_under_load_p99_ratio', median(rounds.map((round) => round.ratio)), 'ratio', '<= 1.5');
}

/** The same call without limits and with two that are never reached, by turns: one for the service, one for each citizen. */
async function limits(feed) {
  progress('Without limits and with two by turns');
  await feed.publish(SERVICES, [
    { key: 'service', limit: 1_000_000, window_s: 1 },
    { key: 'citizen', limit: 1_000_000, window_s: 1 },
  ]);
  const urls = { free: system.url, limited: `${system.portal}/api/${name(SERVICES)}/ukur` };
  await answering(urls.limited, await system.bearer());
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const seen = {};
    for (const side of round % 2 === 0 ? ['free', 'limited'] : ['limited', 'free']) {
      const headers = await system.bearer();
      await warmUp(urls[side], headers, 2);
      const most = await peak(urls[side], headers, SECONDS);
      seen[side] = { most, p99: (await paced(urls[side], headers, SECONDS, most / 2)).p99 };
    }
    rounds.push({ rate: seen.limited.most / seen.free.most, p99: seen.limited.p99 / seen.free.p99 });
    progress(`Round ${round}: free ${Math.round(seen.free.most)}, limited ${Math.round(seen.limited.most)}`);
  }
  figure('limits_ratio', median(rounds.slice(1).map((round) => round.rate)), 'ratio', '>= 0.9');
  figure('limits_p99_ratio', median(rounds.slice(1).map((round) => round.p99)), 'ratio', '<= 1.2');
}

/** Publishes evenly over the time; services other than the one under load. */
async function publishAll(feed, milliseconds) {
  const start = Date.now();
  for (let n = 0; n < PUBLISHES; n++) {
    await feed.publish(n);
    const ahead = start + ((n + 1) * milliseconds) / PUBLISHES - Date.now();
    if (ahead > 1) {
      await new Promise((later) => setTimeout(later, ahead));
    }
  }
}
