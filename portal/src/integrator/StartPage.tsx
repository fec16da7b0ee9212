import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/ui/Button';
import { PageHeading } from '@/ui/PageHeading';
import { IntegratorPage } from './IntegratorPage';
import { LanguageChoice } from './LanguageChoice';
import { Snippet } from './Snippet';
import { snippet, type SnippetLanguage } from './snippets';
import { TokenStep } from './TokenStep';
import styles from './Reference.module.css';

const SERVICE = 'bmkg/cuaca';

/** From nothing to a first call: a client, a token, the call, and what a refusal says. */
export function StartPage() {
  const { t } = useTranslation();
  const { origin } = window.location;
  const [language, setLanguage] = useState<SnippetLanguage>('curl');
  const call = (path: string, token: boolean) =>
    snippet(language, { method: 'GET', url: `${origin}/api/${SERVICE}${path}`, token, headers: {} });
  return (
    <IntegratorPage>
      <div className={styles.head}>
        <PageHeading title={t('mitra.title')} />
        <p>{t('mitra.lead')}</p>
      </div>
      <div className={styles.section}>
        <LanguageChoice language={language} onChange={setLanguage} />
      </div>
      <ol className={styles.steps}>
        <li className={styles.section}>
          <h2>{t('mitra.public_title')}</h2>
          <p>{t('mitra.public_text')}</p>
          <Snippet code={call('/publik/prakiraan-cuaca?adm4=35.78.09.1001', false)} label={t('mitra.public_title')} />
        </li>
        <li className={styles.section}>
          <h2>{t('mitra.client_title')}</h2>
          <p>{t('mitra.client_text')}</p>
        </li>
        <li className={styles.section}>
          <h2>{t('mitra.token_title')}</h2>
          <p>{t('mitra.token_text')}</p>
          <TokenStep scope={SERVICE} />
        </li>
        <li className={styles.section}>
          <h2>{t('mitra.call_title')}</h2>
          <p>{t('mitra.call_text')}</p>
          <Snippet code={call('/publik/peringatan-dini?adm2=35.78', true)} label={t('mitra.call_title')} />
        </li>
        <li className={styles.section}>
          <h2>{t('mitra.refused_title')}</h2>
          <p>{t('mitra.refused_text')}</p>
          <p className={styles.links}>
            <Link to="/mitra/referensi" className={buttonClass('primary')}>
              {t('mitra.open_reference')}
            </Link>
            <Link to="/mitra/sdk" className={buttonClass('plain')}>
              {t('mitra.open_sdk')}
            </Link>
            <Link to="/mitra/masalah" className={buttonClass('plain')}>
              {t('mitra.open_problems')}
            </Link>
          </p>
        </li>
      </ol>
    </IntegratorPage>
  );
}
