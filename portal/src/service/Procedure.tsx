import type { LocalizedText } from '@satu-gerbang/sdk/registry';
import { foreignLang, localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { steps } from './steps';
import styles from './StandardFacts.module.css';

/** What happens in which order: a list where the agency counted its steps, its own lines where it did not. */
export function Procedure({ of }: { of: LocalizedText }) {
  const language = useLanguage();
  const text = localized(of, language);
  const counted = steps(text);
  const lang = foreignLang(of, language);
  if (counted.length === 0) {
    return (
      <p className={styles.pre} lang={lang}>
        {text}
      </p>
    );
  }
  return (
    <ol className={styles.steps} lang={lang}>
      {counted.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
