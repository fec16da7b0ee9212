import type { TFunction } from 'i18next';
import type { FaultText } from './validator';

/** What to do about a broken rule, in words for the person who fills in the form. */
export function faultTexts(t: TFunction): FaultText {
  return (keyword, schema) => {
    if (keyword === 'required') return t('use.fault_required');
    if (keyword === 'minLength' && schema?.minLength === 1) return t('use.fault_required');
    if (keyword === 'minLength') return t('use.fault_min_length', { count: schema?.minLength ?? 0 });
    if (keyword === 'maxLength') return t('use.fault_max_length', { count: schema?.maxLength ?? 0 });
    if (keyword === 'minimum') return t('use.fault_minimum', { limit: schema?.minimum });
    if (keyword === 'maximum') return t('use.fault_maximum', { limit: schema?.maximum });
    if (keyword === 'minItems') return t('use.fault_min_items', { count: schema?.minItems ?? 1 });
    if (keyword === 'format' && schema?.format === 'date') return t('profile.date_incomplete');
    if (keyword === 'format' && schema?.format === 'email') return t('use.fault_email');
    const [example] = Array.isArray(schema?.examples) ? (schema.examples as unknown[]) : [];
    return example === undefined ? t('use.fault_shape') : t('use.fault_shape_example', { example: String(example) });
  };
}
