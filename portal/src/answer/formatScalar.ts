import type { TFunction } from 'i18next';
import { formatDate, formatMoment, formatNumber, formatRupiah } from '@/i18n/format';
import type { Language } from '@/i18n/language';
import type { Schema } from '@/use/apiDocument';

const MONEY =
  /(^|_)(biaya|harga|tarif|tagihan|denda|pokok|nominal|rupiah|bayar|retribusi|pajak|pkb|swdkllj|saldo)($|_)/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const STATES = ['submitted', 'in_review', 'waiting_on_applicant', 'approved', 'approved_by_lapse', 'rejected'] as const;

type Scalar = string | number | boolean | null;

export const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object';

/** One value as a person reads it: dates and times in words, rupiah, yes and no, the states of an application. */
export function formatScalar(
  value: Scalar,
  { name, schema, t, language }: { name: string; schema?: Schema; t: TFunction; language: Language },
): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'number')
    return isMoney(name, schema) ? formatRupiah(value, language) : formatNumber(value, language);
  if (DATE.test(value)) return formatDate(value, language);
  if (INSTANT.test(value)) return formatMoment(new Date(value), language);
  const state = STATES.find((candidate) => candidate === value);
  return state ? t(`case.state.${state}`) : value;
}

function isMoney(name: string, schema: Schema | undefined): boolean {
  return schema?.format === 'rupiah' || MONEY.test(name) || /\brupiah\b/i.test(schema?.description ?? '');
}
