/** Most limits that a release can have, and most calls under way at once (see the registry's contract). */
export const MOST_LIMITS = 10;
export const MOST_CONCURRENT = 10_000;

/** A time in which calls are counted, as ISO 8601 says it. */
export type Window = string;

/** Times that the form offers; another one that a document brought is kept and offered too. */
export const WINDOWS: readonly Window[] = ['PT1S', 'PT1M', 'PT1H', 'PT24H'];

const SAME: Readonly<Record<string, Window>> = { PT60S: 'PT1M', PT60M: 'PT1H', PT3600S: 'PT1H', P1D: 'PT24H' };

/** The time as the form says it. */
export const windowOf = (written: string): Window => SAME[written] ?? written;

/** A whole number from 1 that was typed, with or without separators; nothing where it is none or too large. */
export function wholeNumber(typed: string, max: number): number | undefined {
  const digits = typed.replace(/[\s.,]/g, '');
  const number = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= max ? number : undefined;
}
