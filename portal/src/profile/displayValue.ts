import type { Attribute } from '@satu-gerbang/sdk/identity';
import { regionName } from '@/data/regions';
import { formatDate } from '@/i18n/format';
import type { Language } from '@/i18n/language';
import { localized } from '@/i18n/localized';

const REGENCY_CODE = '35.78'.length;

/** A value as a person reads it. */
export function displayValue(attribute: Attribute, value: string, language: Language): string {
  if (attribute.type === 'date') return formatDate(value, language);
  if (attribute.type === 'choice') {
    const choice = attribute.choices?.find((candidate) => candidate.value === value);
    return choice ? localized(choice.name, language) : value;
  }
  if (attribute.type === 'region') return displayRegion(value);
  return value;
}

/** The regency or city by name; of a district or village also the code, which says where in it. */
function displayRegion(code: string): string {
  const name = regionName(code);
  return name === code || code.length <= REGENCY_CODE ? name : `${name} (${code})`;
}
