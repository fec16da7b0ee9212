import type { Attribute } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './ProfilePage.module.css';

/** What the law protects and the platform therefore never keeps. */
export function NeverStored({ attributes }: { attributes: Attribute[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = attributes.filter(({ storable }) => !storable).map(({ name }) => localized(name, language));
  if (names.length === 0) return null;
  return (
    <section className={styles.never} aria-labelledby="tidak-disimpan">
      <h2 id="tidak-disimpan">{t('profile.never_title')}</h2>
      <p>
        {t('profile.never_text')}{' '}
        {new Intl.ListFormat(language).format(names.map((name) => name.toLocaleLowerCase(language)))}.
      </p>
    </section>
  );
}
