import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { CredentialFields } from './CredentialFields';
import { useCredentials } from './credentialData';
import layout from '@/ui/Fields.module.css';
import styles from './Credentials.module.css';

/** The agency's stored credentials: they can be stored and replaced, never read. */
export function CredentialSection({ agency }: { agency: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useCredentials(agency);
  const [adding, setAdding] = useState(false);
  const [stored, setStored] = useState<string>();
  return (
    <section className={layout.group} aria-labelledby="kunci-judul">
      <h3 id="kunci-judul">{t('upstream.credentials')}</h3>
      <p>{t('upstream.credentials_lead')}</p>
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p>{t('upstream.credentials_empty')}</p>}
      <ul className={styles.list}>
        {query.data?.map(({ name, type, updatedAt }) => (
          <li key={name}>
            <code>{name}</code> · {t(`upstream.auth_${type}`)} ·{' '}
            {t('upstream.stored_on', { date: formatDay(updatedAt, language) })}
          </li>
        ))}
      </ul>
      {stored && <p role="status">{t('upstream.stored', { name: stored })}</p>}
      {adding ? (
        <CredentialFields
          agency={agency}
          onClose={() => setAdding(false)}
          onStored={(name) => {
            setAdding(false);
            setStored(name);
          }}
        />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>{t('upstream.store')}</Button>
        </div>
      )}
    </section>
  );
}
