import type { DraftContent } from './draftContent';

/** One part of a draft that can be changed by itself: the document, the systems, a limit, an element of the standard. */
export type DraftPart = 'document' | 'upstreams' | `policy.${string}` | `standard.${string}`;

/** A draft put together of two people's changes; where both changed one part differently, it `clashes` and mine stands. */
export interface Merged {
  content: DraftContent;
  clashes: DraftPart[];
  /** Parts that the other person changed and that were taken over. */
  taken: DraftPart[];
}

/** Merges what is on the screen with what is stored, part by part, against what both began with. */
export function mergeContent(base: DraftContent, mine: DraftContent, theirs: DraftContent): Merged {
  const [one, other, before] = [partsOf(mine), partsOf(theirs), partsOf(base)];
  const merged = new Map(one);
  const clashes: DraftPart[] = [];
  const taken: DraftPart[] = [];
  for (const part of new Set([...one.keys(), ...other.keys()])) {
    const [here, there, start] = [one.get(part), other.get(part), before.get(part)];
    if (same(here, there) || same(there, start)) continue;
    if (same(here, start)) {
      merged.set(part, there);
      taken.push(part);
    } else {
      clashes.push(part);
    }
  }
  return { content: contentOf(merged), clashes, taken };
}

/** The same with those parts as they are stored. */
export function withParts(mine: DraftContent, theirs: DraftContent, parts: readonly DraftPart[]): DraftContent {
  const merged = new Map(partsOf(mine));
  const stored = partsOf(theirs);
  for (const part of parts) merged.set(part, stored.get(part));
  return contentOf(merged);
}

function partsOf({ document, upstreams, policy = {}, standard }: DraftContent): Map<DraftPart, unknown> {
  return new Map<DraftPart, unknown>([
    ['document', document],
    ['upstreams', upstreams],
    ...Object.entries(policy).map(([name, value]): [DraftPart, unknown] => [`policy.${name}`, value]),
    ...Object.entries(standard).map(([name, value]): [DraftPart, unknown] => [`standard.${name}`, value]),
  ]);
}

function contentOf(parts: ReadonlyMap<DraftPart, unknown>): DraftContent {
  const under = (prefix: string) =>
    Object.fromEntries(
      [...parts]
        .filter(([part, value]) => part.startsWith(prefix) && value !== undefined)
        .map(([part, value]) => [part.slice(prefix.length), value]),
    );
  const policy = under('policy.');
  return {
    document: parts.get('document') as string,
    upstreams: parts.get('upstreams') as DraftContent['upstreams'],
    standard: under('standard.'),
    policy: Object.keys(policy).length > 0 ? policy : undefined,
  };
}

/** Compared as they would be sent: what is absent is what is undefined. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  );
}
