import { toIsoDate } from '@/ui/fields/dateParts';

/** The last second of a day that was typed, in the time of Java (UTC+7); nothing where it is no day or is over. */
export function endOfDay(typed: string, now: Date): Date | undefined {
  const day = toIsoDate(typed);
  const end = day && new Date(`${day}T23:59:59+07:00`);
  return end && end > now ? end : undefined;
}
