import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './processes.mjs';

const CONNECTIONS = 32;
const SLICE_SECONDS = 8;
const MOST_SLICES = 15;

/** As many calls as the server answers. */
export async function peak(url, headers, seconds) {
  const output = await wrk(url, headers, seconds, []);
  if (failures(output) > 0) {
    throw new Error(`${url} failed under load:\n${output}`);
  }
  return rate(output);
}

/** Calls whose answers do not matter: a JVM that has just started may turn some away. How many a second there were. */
export async function warmUp(url, headers, seconds) {
  return rate(await wrk(url, headers, seconds, []));
}

/** Warms a server up until it gets no faster: the rates of the slices, the last three of which found no better one. */
export async function warmedUp(url, headers) {
  const rates = [];
  for (let best = 0, since = 0; since < 3 && rates.length < MOST_SLICES; ) {
    const seen = await warmUp(url, headers, SLICE_SECONDS);
    since = seen > best * 1.03 ? 0 : since + 1;
    best = Math.max(best, seen);
    rates.push(seen);
  }
  return rates;
}

/** Calls at about a rate: every connection pauses between its calls. 99th percentile in ms, and failures. */
export async function paced(url, headers, seconds, perSecond) {
  const script = join(tmpdir(), `satu-paced-${process.pid}.lua`);
  const pause = Math.round((2 * CONNECTIONS * 1000) / perSecond);
  await writeFile(script, `function delay()\n  return math.random(0, ${Math.max(1, pause)})\nend\n`);
  const output = await wrk(url, headers, seconds, ['--latency', '-s', script]);
  const [, value, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(output);
  return { p99: Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit], failures: failures(output), rate: rate(output) };
}

/** One call of each path, or a few more; how many did not succeed. */
export async function each(origin, paths, headers) {
  const script = join(tmpdir(), `satu-each-${process.pid}.lua`);
  let done = 0;
  let failed = 0;
  while (done < paths.length) {
    const rest = paths.slice(done).map((path) => `'${path}'`).join(',');
    await writeFile(script, `local paths = {${rest}}\nlocal n = 0\nfunction request()\n  n = n % #paths + 1\n  return wrk.format(nil, paths[n])\nend\n`);
    const output = await wrk(origin, headers, 5, ['-s', script]);
    failed += failures(output);
    done += Number(/(\d+) requests in/.exec(output)[1]);
  }
  return failed;
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function wrk(url, headers, seconds, more) {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  return run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '10s', ...more, ...sent, url]);
}

function rate(output) {
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(output)[1]);
}

function failures(output) {
  const answers = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1) ?? [];
  return sockets.map(Number).reduce((sum, count) => sum + count, answers);
}
