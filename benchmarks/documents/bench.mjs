import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../gateway/processes.mjs';
import { System } from '../registry/system.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Other documents than those of the project can be measured likewise. */
const SAMPLES = process.env.BENCH_DOCUMENTS ?? join(ROOT, 'benchmarks/documents/samples');
const CHECK = '/registry/v1/agencies/bmkg/services/cuaca/check';
const OFFICER = 'petugas.bmkg';
const ROUNDS = 5;

const json = process.argv.includes('--json');
const progress = (line) => json || console.log(line);

const free = await freePorts(System.PORTS.length * 2);
const ports = Object.fromEntries(
  System.PORTS.flatMap((part) => [
    [`SATU_PORT_${part}`, String(free.pop())],
    [`SATU_PORT_${part}_MANAGEMENT`, String(free.pop())],
  ]),
);
const system = new System(ROOT, ports);
system.environment.SATU_STATE_DIR = join(ROOT, 'benchmarks/target/documents-system');
system.environment.SATU_GATEWAYS = '1';

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stop().finally(() => process.exit(130)));
}
try {
  progress('Starting a system of its own');
  await system.up();
  await measure();
} finally {
  await stop();
}

async function measure() {
  const { standard } = JSON.parse(await readFile(join(ROOT, 'docs/examples/cuaca-desa.json'), 'utf8'));
  const samples = [];
  for (const name of (await readdir(SAMPLES)).sort()) {
    samples.push({ name, openapi: answered(await readFile(join(SAMPLES, name), 'utf8')) });
  }
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const token = await system.token(OFFICER);
    for (const sample of samples) {
      const body = JSON.stringify({
        openapi: sample.openapi,
        upstreams: [{ url: `${system.agencies}/bmkg` }],
        standard,
      });
      const began = performance.now();
      sample.report = (await system.call(CHECK, { token, method: 'POST', body })).body;
      // The first round warms up
      if (round > 0) times.push(performance.now() - began);
    }
  }
  for (const { name, report } of samples) {
    if (!report.conformant) progress(`${name}: ${errors(report).map(({ code, count }) => `${code} ${count}`).join(', ')}`);
  }
  const edits = samples.map(({ report }) => errors(report).reduce((sum, { count }) => sum + count, 0));
  const kinds = samples.map(({ report }) => report.groups.length);
  figure('documents', samples.length, 'documents', 30);
  figure('publishable_without_edit_share', samples.filter(({ report }) => report.conformant).length / samples.length, '', 0.9);
  figure('edits_median', percentile(edits, 0.5), 'edits', null);
  figure('findings_distinct_median', percentile(kinds, 0.5), 'kinds', null);
  figure('check_p50_ms', percentile(times, 0.5), 'ms', null);
  figure('check_p99_ms', percentile(times, 0.99), 'ms', 250);
}

function errors(report) {
  return report.groups.filter(({ severity }) => severity === 'error');
}

/** The one question that only the agency can answer: who may call. */
function answered(text) {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  return plain.startsWith('{') ? plain.replace('{', '{"x-satu-audience":["public"],') : `x-satu-audience: [public]\n${plain}`;
}

function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function figure(name, value, unit, goal) {
  const rounded = Math.round(value * 100) / 100;
  if (json) console.log(JSON.stringify({ figure: name, value: rounded, unit, goal }));
  else console.log(`${name}: ${rounded} ${unit}${goal === null ? '' : ` (goal ${goal})`}`);
}

async function stop() {
  await system.command('down').catch((failure) => console.error(failure.message));
}
