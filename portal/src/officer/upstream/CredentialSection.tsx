import type { Credential } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { CredentialFields } from './CredentialFields';
import { CredentialItem } from './CredentialItem';
import { isForeign, useCredentials } from './credentialData';
import type { KeptType } from './credentialForm';
import layout from '@/ui/Fields.module.css';
import styles from './Credentials.module.css';

/** The agency's stored credentials: they can be stored, replaced and deleted, never read. */
export function CredentialSection({ agency, wanted }: { agency: string; wanted?: KeptType | undefined }) {
  const { t } = useTranslation();
  const query = useCredentials(agency);
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<string>();
  const foreign = isForeign(query.error);
  return (
    <section className={layout.group} aria-labelledby="kunci-judul">
      <h3 id="kunci-judul">{t('upstream.credentials')}</h3>
      <p>{t(foreign ? 'upstream.credentials_foreign' : 'upstream.credentials_lead')}</p>
      {query.isError && !foreign && (
        <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />
      )}
      {query.data?.length === 0 && <p>{t('upstream.credentials_empty')}</p>}
      <ul className={styles.list}>
        {query.data?.map((credential: Credential) => (
          <CredentialItem key={credential.name} {...{ agency, credential }} onDone={setDone} />
        ))}
      </ul>
      {done && <p role="status">{done}</p>}
      {adding && (
        <CredentialFields
          agency={agency}
          taken={query.data?.map(({ name }) => name) ?? []}
          wanted={wanted}
          onClose={() => setAdding(false)}
          onStored={(name) => {
            setAdding(false);
            setDone(t('upstream.stored', { name }));
          }}
        />
      )}
      {!adding && !foreign && (
        <div>
          <Button onClick={() => setAdding(true)}>{t('upstream.store')}</Button>
        </div>
      )}
    </section>
  );
}
