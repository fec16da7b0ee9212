import type { ChangedField, LifeEvent } from '@satu-gerbang/sdk/registry';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { regionName } from '@/data/regions';
import { useLifeEvents } from '@/home/lifeEvents';
import { sectorName } from '@/home/sector';
import { localized } from '@/i18n/localized';
import type { Language } from '@/i18n/language';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './ChangedFields.module.css';

const NAMES = ['name', 'summary', 'sector', 'region'] as const;

/** The parts of a service that one correction changed, each before and after. */
export function ChangedFields({ fields }: { fields: ChangedField[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: events = [] } = useLifeEvents();
  const shown = (field: ChangedField, json: string) => valueText(field.name, json, { t, language, events });
  return (
    <ul className={styles.fields}>
      {fields.map((field) => (
        <li key={field.name} className={styles.field}>
          <strong>{fieldText(field.name, t)}</strong>
          <span className={styles.value}>
            <span>{t('diff.before')}</span> <del>{shown(field, field.before)}</del>
          </span>
          <span className={styles.value}>
            <span>{t('diff.after')}</span> <ins>{shown(field, field.after)}</ins>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Words {
  t: TFunction;
  language: Language;
  events: LifeEvent[];
}

function fieldText(name: string, t: TFunction): string {
  if (name === 'life_events') return t('describe.trail_life_events');
  if (name === 'search_terms') return t('describe.trail_search_terms');
  const known = NAMES.find((one) => one === name);
  return known ? t(`office.field_${known}`) : name;
}

/** A value that the trail keeps as JSON, as a person reads it; in a correction of a text both languages. */
export function valueText(name: string, json: string, { t, language, events }: Words): string {
  const value = JSON.parse(json) as unknown;
  if (Array.isArray(value)) {
    const nameOf = (slug: string) => {
      const event = events.find((one) => one.slug === slug);
      return event ? localized(event.name, language) : slug;
    };
    return value.map(String).map(nameOf).join(', ') || t('describe.trail_nothing');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).filter(Boolean).join(' / ');
  }
  if (name === 'sector') return sectorName(String(value), t);
  return name === 'region' ? regionName(String(value)) : String(value);
}
