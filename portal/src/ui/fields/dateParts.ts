/** Day, month and year as they are typed; each may still be empty. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** The parts of `1990-3-5`; of an unfinished `1990--`, those that are there. */
export function dateParts(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split('-');
  return { year, month, day };
}

/** Back to one text; empty when all parts are. */
export function joinDate({ year, month, day }: DateParts): string {
  return year || month || day ? `${year.trim()}-${month}-${day.trim()}` : '';
}

/** `1990-3-5` as `1990-03-05`; nothing where it is no day of the calendar. */
export function toIsoDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
