import type { BindingHintPatchInner } from '@satu-gerbang/sdk/registry';
import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { mapAt, pairOf, readText } from './places';
import { inDocument } from './pointer';

/** A change of a text: what stands between two offsets is replaced. */
export interface Insertion {
  from: number;
  to: number;
  insert: string;
}

/** Writes what a hint proposes into the document's text; everything else keeps its form, comments and order. */
export function applyPatch(text: string, patch: readonly BindingHintPatchInner[]): string {
  return patch.reduce((current, { path, value }) => {
    const found = insertionOf(current, path, value);
    return found ? current.slice(0, found.from) + found.insert + current.slice(found.to) : current;
  }, text);
}

/** How one value is added at a pointer into a release; nothing where it is there already or points elsewhere. */
export function insertionOf(text: string, pointer: string, value: unknown): Insertion | undefined {
  const path = inDocument(pointer);
  const key = path?.at(-1);
  if (!path || key === undefined) return undefined;
  const document = readText(text);
  const map = mapAt(document, path.slice(0, -1));
  if (!map?.range) {
    document.setIn(path, value);
    return { from: 0, to: text.length, insert: document.toString({ lineWidth: 0 }) };
  }
  if (pairOf(map, key)) return undefined;
  return map.flow ? intoBraces(text, map, key, value) : intoLines(text, map, key, value);
}

/** Into `{ … }`, after the last member, in the manner of that member. */
function intoBraces(text: string, map: YAMLMap, key: string, value: unknown): Insertion {
  const quoted = text.trimStart().startsWith('{');
  const member = `${quoted ? JSON.stringify(key) : key}: ${quoted ? JSON.stringify(value) : plain(value)}`;
  const last = map.items.at(-1);
  const start = map.range?.[0] ?? 0;
  if (!last) return { from: start + 1, to: start + 1, insert: quoted ? member : ` ${member} ` };
  const at = endOf(last);
  const indent = indentBefore(text, startOf(last));
  return { from: at, to: at, insert: indent === undefined ? `, ${member}` : `,\n${indent}${member}` };
}

/** As a line of its own, after the first member that ends on its own line, otherwise before the first. */
function intoLines(text: string, map: YAMLMap, key: string, value: unknown): Insertion {
  const first = map.items[0] as Pair;
  const from = startOf(first);
  const column = ' '.repeat(from - (text.lastIndexOf('\n', from - 1) + 1));
  const member = `${key}: ${plain(value)}`;
  const end = text.indexOf('\n', from);
  const oneLine = isScalar(first.value) && end >= 0 && endOf(first) <= end && !/[|>][-+]?$/.test(text.slice(from, end));
  return oneLine
    ? { from: end, to: end, insert: `\n${column}${member}` }
    : { from, to: from, insert: `${member}\n${column}` };
}

const startOf = ({ key }: Pair) => (key as Node).range?.[0] ?? 0;
const endOf = ({ key, value }: Pair) => ((value ?? key) as Node).range?.[1] ?? 0;

function indentBefore(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*$/.test(line) && text.lastIndexOf('\n', offset - 1) >= 0 ? line : undefined;
}

function plain(value: unknown): string {
  return typeof value === 'string' && /^[a-z][a-z0-9_.-]*$/i.test(value) ? value : JSON.stringify(value);
}
