import type { TFunction } from 'i18next';
import { currentLanguage } from '@/i18n/language';
import { monthNames } from '@/i18n/format';
import { dateParts, toIsoDate } from './dateParts';

/** Nobody alive was born before. */
const OLDEST_AGE = 125;

/**
 * What is wrong with a date as it is typed; nothing where it is a day of the calendar.
 *
 * @param birthday whether it is somebody's, which lies in the past and not too far
 */
export function dateFault(text: string, t: TFunction, birthday = false): string | undefined {
  const iso = toIsoDate(text);
  const { year, month, day } = dateParts(text);
  if (!iso) {
    if (!/^\d{4}$/.test(year) || !month || !day) return t('profile.date_incomplete');
    const name = monthNames(currentLanguage())[Number(month) - 1];
    return name ? t('profile.date_not_in_calendar', { day, month: name, year }) : t('profile.date_incomplete');
  }
  if (!birthday) return undefined;
  if (iso > today()) return t('profile.date_in_future');
  return Number(year) < new Date().getFullYear() - OLDEST_AGE ? t('profile.date_too_old') : undefined;
}

/** Today in East Indonesia, where the day comes first. */
const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
