import type { AuditEntry } from '@satu-gerbang/sdk/registry';

/** One row of the trail as it is read: a draft stores itself while it is worked on, which is one change to its readers. */
export interface TrailRow extends AuditEntry {
  /** How often in a row the same person did the same. */
  times: number;
}

/** Newest first; what one person changed one after the other is one row, with the last time. */
export function foldTrail(entries: readonly AuditEntry[]): TrailRow[] {
  const rows: TrailRow[] = [];
  for (const entry of entries.toSorted((a, b) => Number(a.at) - Number(b.at))) {
    const last = rows.at(-1);
    if (last && entry.action === 'change' && last.action === 'change' && last.actor === entry.actor) {
      rows[rows.length - 1] = { ...entry, times: last.times + 1 };
    } else {
      rows.push({ ...entry, times: 1 });
    }
  }
  return rows.toReversed();
}
