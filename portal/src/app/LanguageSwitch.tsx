import { useTranslation } from 'react-i18next';
import { switchLanguage } from '@/i18n';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './Header.module.css';

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = useLanguage() === 'id' ? 'en' : 'id';
  return (
    <button type="button" className={styles.tool} lang={other} onClick={() => void switchLanguage(i18n, other)}>
      <span aria-hidden>{other.toUpperCase()}</span>
      <span className="visually-hidden">{t(`app.language_${other}`)}</span>
    </button>
  );
}
