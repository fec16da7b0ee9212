import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';

/** Offsets in a text. */
export interface Place {
  from: number;
  to: number;
}

/** Reads JSON or YAML as far as it can be read; a broken text gives the part before the fault. */
export function readText(text: string): Document.Parsed {
  return parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
}

/** Where a JSON pointer's segments lead in a text: the key, or the nearest one above that exists. */
export function placeOf(document: Document.Parsed, path: readonly string[]): Place {
  let node: unknown = document.contents;
  let place: Place = { from: 0, to: 0 };
  for (const segment of path) {
    const found = child(resolved(node, document), segment);
    if (!found) break;
    place = found.place;
    node = found.value;
  }
  return place;
}

/** The map that segments lead to. */
export function mapAt(document: Document.Parsed, path: readonly string[]): YAMLMap | undefined {
  let node: unknown = document.contents;
  for (const segment of path) node = child(node, segment)?.value;
  return isMap(node) ? node : undefined;
}

/** The pair of a map that has a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyText(pair) === key);
}

function child(node: unknown, segment: string): { value: unknown; place: Place } | undefined {
  if (isMap(node)) {
    const pair = pairOf(node, segment);
    return pair && { value: pair.value, place: placeOfNode(pair.key) };
  }
  if (!isSeq(node)) return undefined;
  const value = node.items[Number(segment)];
  return value === undefined ? undefined : { value, place: placeOfItem(value) };
}

function placeOfItem(item: unknown): Place {
  return isMap(item) && item.items[0] ? placeOfNode(item.items[0].key) : placeOfNode(item);
}

function placeOfNode(node: unknown): Place {
  const range = (node as Node | null)?.range;
  return range ? { from: range[0], to: range[1] } : { from: 0, to: 0 };
}

function resolved(node: unknown, document: Document.Parsed): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function keyText({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}
