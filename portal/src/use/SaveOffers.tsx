import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { displayValue } from '@/profile/displayValue';
import { Switch } from '@/ui/Switch';
import type { Savable } from './askOnce';
import styles from './Use.module.css';

/** Typed values that my data could hold, so that no service asks for them again. */
export function SaveOffers({
  offers,
  chosen,
  onChange,
}: {
  offers: Savable[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (offers.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="simpan-juga">
      <h2 id="simpan-juga">{t('use.save_title')}</h2>
      <p className={styles.lead}>{t('use.save_lead')}</p>
      {offers.map(({ attribute, value }) => (
        <Switch
          key={attribute.key}
          checked={chosen.includes(attribute.key)}
          onChange={(on) => onChange(on ? [...chosen, attribute.key] : chosen.filter((key) => key !== attribute.key))}
        >
          {localized(attribute.name, language)}: {displayValue(attribute, value, language)}
        </Switch>
      ))}
    </section>
  );
}
