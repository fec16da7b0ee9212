import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts, run } from '../gateway/processes.mjs';
import { ATTRIBUTES, prepare, publish, PURPOSE, SERVICE } from './service.mjs';
import { gatewayToken, Issuer } from './tokens.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const STATE = join(ROOT, 'benchmarks/target/identity-system');
const PARTS = ['GATEWAY', 'KEYCLOAK', 'REGISTRY', 'IDENTITY', 'AGENCIES', 'POSTGRES', 'REDIS'];
const CITIZENS = 200;
const CONNECTIONS = 48;
const WARM_UPS = 3;
const ROUNDS = 5;
const SECONDS = 10;

const json = process.argv.includes('--json');
const progress = (line) => json || console.log(line);

const ports = await freePorts(PARTS.length * 2 + 1);
const keys = ports.pop();
const named = Object.fromEntries(
  PARTS.flatMap((part) => [[`SATU_PORT_${part}`, String(ports.pop())], [`SATU_PORT_${part}_MANAGEMENT`, String(ports.pop())]]),
);
const agencies = `127.0.0.1:${named.SATU_PORT_AGENCIES}`;
const environment = {
  SATU_STATE_DIR: STATE,
  SATU_BUILD: 'never',
  SATU_GATEWAYS: '1',
  SATU_UPSTREAM_ALLOW: agencies,
  // The quickstart stops the JIT early to start fast; here identity runs with the full one
  SATU_JAVA_OPTIONS_IDENTITY: `-XX:TieredStopAtLevel=4 -Dsatu.jwk-set-uri=http://127.0.0.1:${keys}/keys`,
  ...named,
};
const satu = (...args) => run(join(ROOT, 'satu'), args, environment);
const identity = `http://127.0.0.1:${named.SATU_PORT_IDENTITY}`;
const issuer = new Issuer(`http://localhost:${named.SATU_PORT_KEYCLOAK}/realms/satu-gerbang`, keys);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => stop().finally(() => process.exit(130)));
}
try {
  await measure();
} finally {
  await stop();
}

async function stop() {
  issuer.server.close();
  await satu('down').catch((failure) => console.error(failure.message));
}

async function measure() {
  progress('Starting a system of its own');
  await satu('reset');
  await satu('up', '--detach');
  const { portal_url: portal } = JSON.parse(await satu('accounts', '--json'));
  await publish(portal, agencies, (await satu('token', 'petugas.bmkg')).trim(), (await satu('token', 'peninjau')).trim());
  const citizens = Array.from({ length: CITIZENS }, () => randomUUID());
  progress(`Giving ${CITIZENS} citizens a profile and a consent`);
  for (const citizen of citizens) {
    await prepare(identity, issuer.citizen(citizen));
  }
  const jwk = JSON.parse(await readFile(join(STATE, 'keys/internal-gateway.jwk'), 'utf8'));
  for (let round = 0; round < WARM_UPS; round++) {
    await load(citizens, jwk);
  }
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round++) {
    rounds.push(await load(citizens, jwk));
    progress(`Round ${round}: ${Math.round(rounds.at(-1).rate)} disclosures/s, p99 ${rounds.at(-1).p99} ms`);
  }
  const audit = await satu('verify-ledger');
  progress(audit.trim());
  figure('disclosures_per_second', median(rounds.map((round) => round.rate)), 'disclosures/s', 1000);
  figure('disclosure_p99_ms', median(rounds.map((round) => round.p99)), 'ms', null);
  figure('ledger_verify_rows_per_second', Number(/rows_per_second (\d+)/.exec(audit)[1]), 'rows/s', null);
}

async function load(citizens, jwk) {
  const body = {
    request_id: 'REQUEST', caller: 'CITIZEN', service: `${SERVICE.agency}/${SERVICE.slug}`, operation: 'measure', release: randomUUID(),
    purpose: PURPOSE, assurance: 'basic', bindings: ATTRIBUTES.map((attribute) => ({ attribute, required: true })),
  };
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--timeout', '10s', '--latency', '-s', join(HERE, 'disclose.lua'), identity];
  const output = await run('wrk', args, {
    BENCH_CITIZENS: citizens.join(','), BENCH_RUN: randomUUID(), BENCH_BODY: JSON.stringify(body), BENCH_TOKEN: gatewayToken(jwk),
  });
  if (/Non-2xx|Socket errors/.test(output)) {
    throw new Error(`Disclosures failed under load:\n${output}`);
  }
  return { rate: Number(/Requests\/sec:\s*([\d.]+)/.exec(output)[1]), p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(output)) };
}

function milliseconds([, value, unit]) {
  return Math.round(Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit]);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function figure(name, value, unit, goal) {
  const rounded = Math.round(value);
  console.log(json ? JSON.stringify({ figure: name, value: rounded, unit, goal }) : `  ${name.padEnd(38)} ${rounded} ${unit}`);
}
