import type { Attribute } from '@satu-gerbang/sdk/identity';
import type { TFunction } from 'i18next';
import { dateFault } from '@/ui/fields/dateFault';
import { toIsoDate } from '@/ui/fields/dateParts';

/** Digits of a card are printed and typed in groups; a code of a region without its dots too. */
const GROUPING = /[\s.\-–/]/g;
const REGION = /^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/;
const PHONE_GROUPING = /[\s.()\-–]/g;
const PHONE = /^(\+[1-9]|0|[1-9])\d{6,15}$/;
const EMAIL = /^[^\s@<>()[\],;:\\"]+@[^\s@.]+(\.[^\s@.]+)+$/;

/**
 * What was typed, in the form in which it is kept: the one place for every form that asks for data of a person. What cannot be
 * brought into that form comes back as it was typed, trimmed.
 */
export function normalised({ type }: Attribute, text: string): string {
  const typed = text.trim();
  if (type === 'date') return typed && (toIsoDate(typed) ?? typed);
  if (type === 'nik' || type === 'kk') return typed.replace(GROUPING, '');
  if (type === 'region') return region(typed);
  if (type === 'phone') return typed.replace(PHONE_GROUPING, '');
  if (type === 'email') return typed.replace(/\s/g, '');
  return type === 'text' ? typed.replace(/[^\S\n]+/g, ' ') : typed;
}

function region(typed: string): string {
  const digits = typed.replace(GROUPING, '');
  const parts = REGION.exec(digits)?.slice(1).filter(Boolean);
  return parts ? parts.join('.') : typed;
}

/** What is wrong with something typed, as far as it can be told without asking the server; nothing where it is empty. */
export function faultOf(attribute: Attribute, text: string, t: TFunction): string | undefined {
  const value = normalised(attribute, text);
  const { type, key } = attribute;
  if (value === '') return undefined;
  if (type === 'date') return dateFault(value, t, key === 'tanggal_lahir');
  if (type === 'nik' || type === 'kk') return /^\d{16}$/.test(value) ? undefined : t('profile.fault_sixteen_digits');
  if (type === 'region') return REGION.test(value.replaceAll('.', '')) ? undefined : t('profile.fault_region');
  if (type === 'phone') return PHONE.test(value) ? undefined : t('profile.fault_phone');
  if (type === 'email') return EMAIL.test(value) ? undefined : t('use.fault_email');
  return undefined;
}

/** What is wrong in a form, by attribute. */
export function faultsIn(
  attributes: Attribute[],
  values: Readonly<Record<string, string>>,
  t: TFunction,
): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const fault = faultOf(attribute, values[attribute.key] ?? '', t);
      return fault ? [[attribute.key, fault]] : [];
    }),
  );
}
