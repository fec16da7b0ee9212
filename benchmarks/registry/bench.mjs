import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../gateway/processes.mjs';
import { Services } from './services.mjs';
import { System } from './system.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SERVICES = Number(process.env.BENCH_SERVICES ?? 36000);
const OFFICERS = {
  bmkg: 'petugas.bmkg',
  'dukcapil-surabaya': 'petugas.dukcapil',
  'dpmptsp-sidoarjo': 'petugas.dpmptsp',
  'dinkes-jatim': 'petugas.dinkes',
  'bpjs-kesehatan': 'petugas.bpjs',
  'bapenda-jatim': 'petugas.bapenda',
};
const SEARCHES_PER_SECOND = 50;
const SEARCH_SECONDS = 20;
const PUBLICATIONS = 40;
const QUERIES = [
  'q=akta kelahiran {}', 'q=akte kelahirn {}', 'q=pajak kendaraan', 'q=antrean puskesmas {}', 'q=izin usaha', 'q={}',
  'q=beasiswa', 'q=surat pindah&region=35.78', 'q=kartu kluarga {}', 'sector=kesehatan&region=35.15', 'q=pajak bumi&cost=free',
  'q=sampah {}', 'life_event=bekerja&region=35.07', 'q=pelatihan kerja {}', 'q=santunan', '', 'q=reklame&cost=paid',
];

const json = process.argv.includes('--json');
const progress = (line) => json || console.log(line);
const pause = (ms) => new Promise((later) => setTimeout(later, ms));

const free = await freePorts(System.PORTS.length * 2);
const ports = Object.fromEntries(
  System.PORTS.flatMap((part) => [
    [`SATU_PORT_${part}`, String(free.pop())],
    [`SATU_PORT_${part}_MANAGEMENT`, String(free.pop())],
  ]),
);
const system = new System(ROOT, ports);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stop().finally(() => process.exit(130)));
}
try {
  progress('Starting a system of its own with two gateways');
  await system.up();
  figure('import_publish_seconds', (await importAll()) / 1000, 's', 300);
  await settle();
  const search = await measureSearch();
  figure('search_p50_ms', percentile(search, 0.5), 'ms', null);
  figure('search_p99_ms', percentile(search, 0.99), 'ms', 30);
  const { live, incremental } = await measurePublications();
  figure('publish_to_live_p50_ms', percentile(live, 0.5), 'ms', null);
  figure('publish_to_live_p99_ms', percentile(live, 0.99), 'ms', 100);
  figure('unified_full_ms', await measureWhole(), 'ms', null);
  figure('unified_incremental_ms', percentile(incremental, 0.5), 'ms', 100);
  figure('heap_mb', await system.heapMegabytes(), 'MB', null);
} finally {
  // Left running, and its address told, where somebody wants to look into it
  if (process.env.BENCH_KEEP) console.error(JSON.stringify(ports));
  else await stop();
}

async function stop() {
  await system.command('down').catch((failure) => console.error(failure.message));
}

/** Officers hand in the services of their agencies, a reviewer approves; the time until the last one is published. */
async function importAll() {
  const services = new Services(ROOT, `${system.agencies}/simulasi`);
  const each = Math.ceil(SERVICES / Object.keys(OFFICERS).length);
  const files = Object.keys(OFFICERS).map((agency) => [agency, services.lines(agency, each)]);
  const tokens = new Map();
  for (const [agency, officer] of Object.entries(OFFICERS)) {
    tokens.set(agency, await system.token(officer));
  }
  const reviewer = await system.token('peninjau');
  progress(`Importing ${each * files.length} services`);
  const began = performance.now();
  const imports = [];
  for (const [agency, body] of files) {
    const upload = { token: tokens.get(agency), method: 'POST', body, type: 'application/x-ndjson' };
    const { body: started } = await system.call('/registry/v1/imports?publish=true', upload);
    await system.call(`/registry/v1/imports/${started.id}/approve`, { token: reviewer, method: 'POST' });
    imports.push(started.id);
  }
  for (const id of imports) {
    await done(id);
  }
  return performance.now() - began;
}

async function done(id) {
  for (let round = 1; ; round++) {
    const token = await system.token('peninjau');
    for (let poll = 0; poll < 120; poll++) {
      const { body } = await system.call(`/registry/v1/imports/${id}`, { token });
      if (body.state === 'done') {
        if (body.failed > 0) {
          const errors = await system.call(`/registry/v1/imports/${id}/errors`, { token });
          throw new Error(`${body.failed} rows failed: ${JSON.stringify(errors.body.items[0])}`);
        }
        return;
      }
      progress(`  ${body.done} of ${body.total}`);
      await pause(1000);
    }
  }
}

/** Waits until both gateways have applied everything. */
async function settle() {
  const token = await system.token('peninjau');
  const { body } = await system.call('/registry/v1/agencies/bapenda-jatim/services', { token });
  const last = body.items.at(-1).slug;
  for (;;) {
    const { body: releases } = await system.call(`/registry/v1/agencies/bapenda-jatim/services/${last}/releases`, { token });
    const { live } = releases.items[0];
    if (live && live.applied === live.replicas && live.replicas === 2) {
      return;
    }
    await pause(500);
  }
}

/** Starts searches at a steady rate, whatever the answers take, so that a slow one is not hidden. */
async function measureSearch() {
  progress(`Searching, ${SEARCHES_PER_SECOND} times a second`);
  const districts = new Services(ROOT, '').districts;
  const search = async (number) => {
    const query = QUERIES[number % QUERIES.length].replace('{}', districts[(number * 7) % districts.length][1].toLowerCase());
    const began = performance.now();
    await system.call(`/registry/v1/catalogue?${encodeURI(query)}`);
    return performance.now() - began;
  };
  for (let warmUp = 0; warmUp < 300; warmUp++) {
    await search(warmUp);
  }
  const running = [];
  const began = performance.now();
  for (let number = 0; number < SEARCHES_PER_SECOND * SEARCH_SECONDS; number++) {
    await pause(Math.max(0, began + (number * 1000) / SEARCHES_PER_SECOND - performance.now()));
    // A failure is thrown when all have ended, not as an unhandled one that leaves the system running
    running.push(search(number).then((took) => ({ took }), (failure) => ({ failure })));
  }
  const answers = await Promise.all(running);
  const failed = answers.find((answer) => answer.failure);
  if (failed) {
    throw failed.failure;
  }
  return answers.map((answer) => answer.took);
}

/** Suspends and resumes services: each is a change that both gateways apply, and that the unified document shows. */
async function measurePublications() {
  progress(`Publishing ${PUBLICATIONS} times`);
  const token = await system.token('peninjau');
  const { body } = await system.call('/registry/v1/agencies/bmkg/services', { token });
  const live = [];
  const incremental = [];
  for (let number = 0; number < PUBLICATIONS + 5; number++) {
    const { slug } = body.items[(number * 37) % body.items.length];
    const { body: releases } = await system.call(`/registry/v1/agencies/bmkg/services/${slug}/releases`, { token });
    const id = releases.items[0].id;
    await move(token, id, 'suspend');
    await liveMillis(token, id);
    const spent = await move(token, id, 'resume');
    const began = performance.now();
    await system.call(`/openapi/bmkg/${slug}.json`);
    incremental.push(spent + performance.now() - began);
    live.push(await liveMillis(token, id));
  }
  return { live: live.slice(5), incremental: incremental.slice(5) };
}

async function move(token, id, transition) {
  const { etag } = await system.call(`/registry/v1/releases/${id}`, { token });
  const began = performance.now();
  await system.call(`/registry/v1/releases/${id}/${transition}`, {
    token,
    method: 'POST',
    body: JSON.stringify({ reason: 'Pengukuran' }),
    headers: { 'If-Match': etag },
  });
  return performance.now() - began;
}

async function liveMillis(token, id) {
  for (;;) {
    const { body } = await system.call(`/registry/v1/releases/${id}`, { token });
    if (body.live?.ms !== undefined) {
      return body.live.ms;
    }
    await pause(10);
  }
}

async function measureWhole() {
  progress('Reading the unified document');
  const times = [];
  let bytes = 0;
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    const answer = await fetch(`${system.registry}/openapi.json`);
    bytes = 0;
    for await (const part of answer.body) {
      bytes += part.length;
    }
    times.push(performance.now() - began);
  }
  progress(`  ${Math.round(bytes / 1024 / 1024)} MiB`);
  return percentile(times, 0.5);
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

function figure(name, value, unit, goal) {
  const rounded = Math.round(value * 10) / 10;
  console.log(json ? JSON.stringify({ figure: name, value: rounded, unit, goal }) : `  ${name.padEnd(28)} ${rounded} ${unit}`);
}
