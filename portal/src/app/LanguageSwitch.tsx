import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '@/i18n';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './Header.module.css';

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const other = useLanguage() === 'id' ? 'en' : 'id';
  const change = () => {
    switchLanguage(i18n, other).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <button type="button" className={styles.tool} lang={other} onClick={change}>
      <span aria-hidden>{other.toUpperCase()}</span>
      <span className="visually-hidden">{t(`app.language_${other}`)}</span>
      {failed && (
        <span role="alert" lang={i18n.language}>
          {t('app.language_failed')}
        </span>
      )}
    </button>
  );
}
