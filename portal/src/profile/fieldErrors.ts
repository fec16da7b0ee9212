import type { Attribute, ProblemError } from '@satu-gerbang/sdk/identity';
import type { Language } from '@/i18n/language';
import { localized } from '@/i18n/localized';
import type { Fault } from '@/ui/ErrorSummary';
import { fieldId } from './fieldId';

/** Faults by attribute, and those that belong to no field of the form. */
export interface FieldErrors {
  fields: Readonly<Record<string, string>>;
  other: string[];
}

export const NO_ERRORS: FieldErrors = { fields: {}, other: [] };

/** Sorts faults to the fields that their JSON pointers (RFC 6901) name. */
export function fieldErrors(errors: ProblemError[], keys: string[], fallback: string): FieldErrors {
  const fields: Record<string, string> = {};
  const other: string[] = [];
  for (const { pointer, detail } of errors) {
    const key = attributeOf(pointer);
    if (key !== undefined && keys.includes(key)) fields[key] ??= detail ?? fallback;
    else other.push(detail ?? fallback);
  }
  return { fields, other };
}

/** The attribute that `/attributes/{key}` points to. */
export function attributeOf(pointer: string | undefined): string | undefined {
  const segment = /^\/attributes\/([^/]+)/.exec(pointer ?? '')?.[1];
  return segment?.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The faults as an error summary lists them, in the order of the form. */
export function faultsOf(errors: FieldErrors, attributes: Attribute[], language: Language): Fault[] {
  const wrong = attributes.flatMap(({ key, name }) => {
    const text = errors.fields[key];
    return text ? [{ field: fieldId(key), text: `${localized(name, language)}: ${text}` }] : [];
  });
  return [...wrong, ...errors.other.map((text) => ({ text }))];
}
