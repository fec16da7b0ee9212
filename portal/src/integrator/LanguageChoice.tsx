import { useTranslation } from 'react-i18next';
import { RadioInput } from '@/ui/fields/RadioInput';
import { Snippet } from './Snippet';
import { FILES, LANGUAGES, RUN, type SnippetLanguage } from './snippets';
import styles from './Reference.module.css';

/** In which language calls are shown, and what runs them. */
export function LanguageChoice({
  language,
  onChange,
}: {
  language: SnippetLanguage;
  onChange: (language: SnippetLanguage) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <RadioInput
        id="bahasa-contoh"
        label={t('mitra.language')}
        value={language}
        options={LANGUAGES.map((one) => ({ value: one, label: t(`mitra.language_${one}`) }))}
        onChange={(chosen) => onChange(LANGUAGES.find((one) => one === chosen) ?? 'curl')}
      />
      {language !== 'curl' && (
        <div className={styles.run}>
          <p>{t(`mitra.run_${language}`, { file: FILES[language] })}</p>
          <Snippet code={RUN[language]} label={t('mitra.run')} />
        </div>
      )}
    </>
  );
}
