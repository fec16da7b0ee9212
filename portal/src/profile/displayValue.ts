import type { Attribute } from '@satu-gerbang/sdk/identity';
import { formatDate } from '@/i18n/format';
import type { Language } from '@/i18n/language';
import { localized } from '@/i18n/localized';

/** A value as a person reads it. */
export function displayValue(attribute: Attribute, value: string, language: Language): string {
  if (attribute.type === 'date') return formatDate(value, language);
  if (attribute.type === 'choice') {
    const choice = attribute.choices?.find((candidate) => candidate.value === value);
    return choice ? localized(choice.name, language) : value;
  }
  return value;
}
