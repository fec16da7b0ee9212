export const PERIODS = ['7', '30', '90'] as const;
export type Period = (typeof PERIODS)[number];

const JAKARTA_HOURS = 7;

/** First of so many days that end today, as the calendar in Java has it. */
export function firstDay(period: Period, today: Date): Date {
  const day = new Date(today);
  day.setUTCHours(day.getUTCHours() + JAKARTA_HOURS);
  day.setUTCDate(day.getUTCDate() - Number(period) + 1);
  return day;
}
