import type { ServiceTime } from '@satu-gerbang/sdk/registry';

export const UNITS = ['working_day', 'day', 'hour', 'minute'] as const;
export type Unit = (typeof UNITS)[number];

/** A promised time as it is typed. */
export interface TypedTime {
  amount: string;
  unit: Unit;
}

const DAYS = /^P(\d+)D$/;
const CLOCK = /^PT(\d+)([HM])$/;

/** `P7D` in working days as 7 working days; a time of several units has no such form. */
export function typedTime(time: ServiceTime | undefined): TypedTime | undefined {
  const days = DAYS.exec(time?.duration ?? '')?.[1];
  if (days) return { amount: days, unit: time?.workingDays ? 'working_day' : 'day' };
  const [, amount, letter] = CLOCK.exec(time?.duration ?? '') ?? [];
  return amount ? { amount, unit: letter === 'H' ? 'hour' : 'minute' } : undefined;
}

/** What was typed as ISO 8601; nothing where no whole number was typed. */
export function serviceTime({ amount, unit }: TypedTime, note: ServiceTime['note']): ServiceTime | undefined {
  if (!/^\d{1,5}$/.test(amount)) return undefined;
  const duration = { working_day: `P${amount}D`, day: `P${amount}D`, hour: `PT${amount}H`, minute: `PT${amount}M` }[
    unit
  ];
  return { duration, workingDays: unit === 'working_day', note };
}
