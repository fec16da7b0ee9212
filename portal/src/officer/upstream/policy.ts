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

const CLOCK = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An ISO 8601 duration in seconds; nothing where it is none. */
export function secondsOf(duration: string): number | undefined {
  const parts = CLOCK.exec(duration)?.slice(1);
  if (!parts?.some((part) => part !== undefined)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** A whole number from 1 that was typed, with or without separators; nothing where it is none or too large. */
export function wholeNumber(typed: string, max: number): number | undefined {
  const digits = typed.replace(/[\s.,]/g, '');
  const number = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= max ? number : undefined;
}
