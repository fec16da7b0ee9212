export const PERIODS = ['7', '30', '90'] as const;
export type Period = (typeof PERIODS)[number];

/** First of so many days that end today (UTC). */
export function firstDay(period: Period, today: Date): Date {
  const day = new Date(today);
  day.setUTCDate(day.getUTCDate() - Number(period) + 1);
  return day;
}
