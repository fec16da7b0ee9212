import type { TFunction } from 'i18next';
import { formatDate, formatInstant, formatPlainNumber, formatRupiah } from '@/i18n/format';
import type { Language } from '@/i18n/language';
import type { Schema } from '@/use/apiDocument';
import { isAmount } from './amounts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const NUMBER = /^-?\d{1,15}(\.\d+)?$/;
const STATES = ['submitted', 'in_review', 'waiting_on_applicant', 'approved', 'approved_by_lapse', 'rejected'] as const;

type Scalar = string | number | boolean | null;

export const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object';

/**
 * One value as a person reads it: dates and times in words, rupiah and other declared units, yes and no, the states of an
 * application. Any other number stands as it is, because nobody knows whether it is a quantity, a year or a number of something.
 */
export function formatScalar(
  value: Scalar,
  { name, schema, t, language }: { name: string; schema?: Schema; t: TFunction; language: Language },
): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'number') return withUnit(value, name, schema, language);
  const text = String(value);
  if (unitOf(schema) && NUMBER.test(text)) return withUnit(Number(text), name, schema, language);
  if (DATE.test(text)) return formatDate(text, language);
  if (INSTANT.test(text)) return formatInstant(text, language);
  const state = STATES.find((candidate) => candidate === text);
  return state ? t(`case.state.${state}`) : text;
}

function withUnit(value: number, name: string, schema: Schema | undefined, language: Language): string {
  const unit = unitOf(schema);
  if (isAmount(name, schema)) return formatRupiah(value, language);
  return unit ? `${formatPlainNumber(value, language)}\u00a0${unit}` : formatPlainNumber(value, language);
}

/** `x-satu-unit`, the unit that the service's document gives a number. */
function unitOf(schema: Schema | undefined): string | undefined {
  const unit = schema?.['x-satu-unit'];
  return typeof unit === 'string' && unit.length <= 20 ? unit : undefined;
}
