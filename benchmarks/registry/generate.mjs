// Writes NDJSON for POST /registry/v1/imports: node generate.mjs AGENCY [COUNT] [UPSTREAM_URL] > services.ndjson
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Services } from './services.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [agency = 'bmkg', count = '36000', upstream = 'http://127.0.0.1:8090/simulasi'] = process.argv.slice(2);
const services = new Services(ROOT, upstream);
for (let number = 0; number < Number(count); number++) {
  process.stdout.write(`${services.line(agency, number)}\n`);
}
