// Prints what each file of the build weighs and refuses a first load of the home page above the budget, and files that import each
// other in a circle: one of them would run before what it needs is there.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const HOME_BUDGET_KB = 200;
const dist = new URL('../dist/', import.meta.url);
const kilobytes = (file) => gzipSync(readFileSync(new URL(`assets/${file}`, dist)), { level: 9 }).length / 1024;
const sum = (files) => files.reduce((total, file) => total + kilobytes(file), 0);

const html = readFileSync(new URL('index.html', dist), 'utf8');
const scripts = readdirSync(new URL('assets/', dist)).filter((file) => file.endsWith('.js'));
const first = scripts.filter((file) => html.includes(file));
const home = closure(first);

for (const file of scripts.toSorted((a, b) => kilobytes(b) - kilobytes(a))) {
  console.log(`${kilobytes(file).toFixed(1).padStart(7)} KB gzip  ${file}${home.includes(file) ? '  (home)' : ''}`);
}
console.log(`first load of home: ${sum(home).toFixed(1)} KB gzip of JavaScript (budget ${HOME_BUDGET_KB} KB)`);
const circles = scripts.filter((file) => imports(file).some((next) => closure([next]).includes(file)));
for (const file of circles) console.error(`${file} imports itself by way of other files`);
if (sum(home) > HOME_BUDGET_KB || circles.length > 0) process.exit(1);

function closure(files) {
  const all = new Set(files);
  for (const file of all) imports(file).forEach((imported) => all.add(imported));
  return [...all];
}

function imports(file) {
  const text = readFileSync(new URL(`assets/${file}`, dist), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, imported]) => imported);
}
