import type { TFunction } from 'i18next';
import type { ServiceCost, ServiceTime } from '@satu-gerbang/sdk/registry';
import type { Language } from './language';

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
/** What is shown where an instant is none. */
const NO_INSTANT = '–';
const ISO_DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/;

/** A calendar day such as `1990-03-05` as "5 Maret 1990"; what is no date comes back unchanged. */
export function formatDate(isoDate: string, language: Language): string {
  if (!isDay(isoDate)) return isoDate;
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate));
}

/** Whether a text is a day of the calendar; `0000-00-00` and 31 February are none. */
function isDay(isoDate: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return false;
  const day = new Date(`${isoDate}T00:00:00Z`);
  return isInstant(day) && day.toISOString().startsWith(isoDate);
}

const isInstant = (instant: Date): boolean => !Number.isNaN(instant.getTime());

/** An instant as it was written, such as `2026-11-23T03:05:00Z`, in East Java; what is none comes back unchanged. */
export function formatInstant(text: string, language: Language): string {
  const instant = new Date(text);
  return isInstant(instant) ? formatMoment(instant, language) : text;
}

/** The day of an instant in East Java. */
export function formatDay(instant: Date, language: Language): string {
  if (!isInstant(instant)) return NO_INSTANT;
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'Asia/Jakarta' }).format(instant);
}

/** The time of day of an instant in East Java, "10.05 WIB". */
export function formatTime(instant: Date, language: Language): string {
  if (!isInstant(instant)) return NO_INSTANT;
  const format = new Intl.DateTimeFormat(LOCALE[language], { timeStyle: 'short', timeZone: 'Asia/Jakarta' });
  return `${format.format(instant)} WIB`;
}

/** An instant in East Java, "24 November 2026, 10.05 WIB". */
export function formatMoment(instant: Date, language: Language): string {
  if (!isInstant(instant)) return NO_INSTANT;
  return `${formatDay(instant, language)}, ${formatTime(instant, language)}`;
}

/** The months of the year by name, January first. */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 1))));
}

/** "Gratis", or an amount in rupiah. */
export function formatCost(cost: ServiceCost, t: TFunction, language: Language): string {
  if (cost.amount === 0) return t('cost.free');
  return formatRupiah(cost.amount, language);
}

/** An amount of money, "Rp 50.000". */
export function formatRupiah(amount: number, language: Language): string {
  return `Rp\u00a0${new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 0 }).format(amount)}`;
}

/** An ISO 8601 duration in words, "5 hari kerja"; an unreadable one comes back unchanged. */
export function formatDuration(time: ServiceTime, t: TFunction, language: Language): string {
  const match = ISO_DURATION.exec(time.duration);
  const [years, months, weeks, days, hours, minutes] = (match ?? []).slice(1).map(Number);
  const words = [
    years && t('duration.year', { count: years }),
    months && t('duration.month', { count: months }),
    weeks && t('duration.week', { count: weeks }),
    days && t(time.workingDays ? 'duration.working_day' : 'duration.day', { count: days }),
    hours && t('duration.hour', { count: hours }),
    minutes && t('duration.minute', { count: minutes }),
  ].filter((word) => typeof word === 'string');
  if (words.length === 0) return match ? t('duration.immediate') : time.duration;
  return new Intl.ListFormat(LOCALE[language], { type: 'unit' }).format(words);
}

/** A number as people write it, with every digit that it has and no groups, so that a year stays one. */
export function formatPlainNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { useGrouping: false, maximumFractionDigits: 20 }).format(value);
}

/** A count of something, "1.240": in groups, as large counts are read. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}
