import type { ServiceTimeDraft } from '@satu-gerbang/sdk/registry';

export const UNITS = ['working_day', 'day', 'hour', 'minute'] as const;
export type Unit = (typeof UNITS)[number];

/** A promised time as it is typed. */
export interface TypedTime {
  amount: string;
  unit: Unit;
}

const DAYS = /^P([^T]*)D$/;
const CLOCK = /^PT(.*)([HM])$/;
const NUMBER = /^\d{1,4}$/;
const DURATION =
  /^P(?=.*[1-9])(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,4}D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

/** True for a positive ISO 8601 duration, as the registry reads it. */
export const isDuration = (text: string | undefined): boolean => text !== undefined && DURATION.test(text);

/** True for what can be typed as the number of a time. */
export const isAmount = (typed: string): boolean => NUMBER.test(typed.trim()) && Number(typed) > 0;

/**
 * `P7D` in working days as 7 working days, and what was typed but is no number as it was typed; a time of several units
 * has no such form.
 */
export function typedTime(time: ServiceTimeDraft | undefined): TypedTime | undefined {
  const duration = time?.duration ?? '';
  const days = DAYS.exec(duration)?.[1];
  const [, clock, letter] = CLOCK.exec(duration) ?? [];
  const amount = days ?? clock;
  if (amount === undefined || (isDuration(duration) && !NUMBER.test(amount))) return undefined;
  if (days !== undefined) return { amount, unit: time?.workingDays ? 'working_day' : 'day' };
  return { amount, unit: letter === 'H' ? 'hour' : 'minute' };
}

/** What was typed as ISO 8601; what is no number is kept in its place, so that it is not lost. */
export function serviceTime({ amount, unit }: TypedTime, note: ServiceTimeDraft['note']): ServiceTimeDraft | undefined {
  const typed = amount.trim();
  if (!typed) return note && { note };
  const duration = { working_day: `P${typed}D`, day: `P${typed}D`, hour: `PT${typed}H`, minute: `PT${typed}M` }[unit];
  return { duration, workingDays: unit === 'working_day', note };
}
