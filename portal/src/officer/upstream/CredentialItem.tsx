import type { Credential } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/review/Refusal';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { CredentialFields } from './CredentialFields';
import { useDeleteCredential } from './credentialData';
import { isKeptType, serving } from './credentialForm';
import { CredentialUses } from './CredentialUses';
import styles from './Credentials.module.css';

/** One stored credential: of what kind, since when, who uses it, and how it is replaced or deleted. */
export function CredentialItem({
  agency,
  credential,
  onDone,
}: {
  agency: string;
  credential: Credential;
  onDone: (what: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, type, updatedAt, usedBy = [] } = credential;
  const [act, setAct] = useState<'replace' | 'delete'>();
  const remove = useDeleteCredential(agency);
  const inUse = serving(usedBy).length > 0;
  const close = () => setAct(undefined);
  return (
    <li>
      <p>
        <code>{name}</code> · {t(`upstream.auth_${type}`)} ·{' '}
        {t('upstream.stored_on', { date: formatMoment(updatedAt, language) })}
      </p>
      <CredentialUses agency={agency} uses={usedBy} />
      {remove.isError && <Refusal error={remove.error} />}
      {act !== 'replace' && (
        <p className={styles.actions}>
          {isKeptType(type) && (
            <Button look="quiet" onClick={() => setAct('replace')}>
              {t('upstream.replace')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
          <Button look="quiet" onClick={() => setAct('delete')}>
            {t('upstream.delete')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </p>
      )}
      {act === 'replace' && isKeptType(type) && (
        <CredentialFields
          agency={agency}
          replaced={credential}
          wanted={type}
          onClose={close}
          onStored={() => {
            close();
            onDone(t('upstream.replaced', { name }));
          }}
        />
      )}
      {act === 'delete' && (
        <Dialog
          title={t('upstream.ask_delete', { name })}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t(inUse ? 'upstream.close' : 'profile.cancel')}</Button>
              {!inUse && (
                <Button
                  look="primary"
                  onClick={() => {
                    close();
                    remove.mutate(name, { onSuccess: () => onDone(t('upstream.deleted', { name })) });
                  }}
                >
                  {t('upstream.delete')}
                </Button>
              )}
            </>
          }
        >
          <p>{t(inUse ? 'upstream.delete_in_use' : 'upstream.then_delete')}</p>
          <CredentialUses agency={agency} uses={usedBy} />
        </Dialog>
      )}
    </li>
  );
}
