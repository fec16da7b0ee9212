import type { Credential } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/review/Refusal';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { CredentialUses } from './CredentialUses';
import { useStoreCredential } from './credentialData';
import { credentialInput, FIELDS, KEPT_TYPES, missingFields, type KeptType, type Typed } from './credentialForm';
import layout from '@/ui/Fields.module.css';
import styles from './Credentials.module.css';

const FIELD_TEXT = {
  name: 'upstream.field_name',
  value: 'upstream.field_value',
  token_url: 'upstream.field_token_url',
  client_id: 'upstream.field_client_id',
  client_secret: 'upstream.field_client_secret',
  scope: 'upstream.field_scope',
  consumer_id: 'upstream.field_consumer_id',
  secret: 'upstream.field_secret',
  user_key: 'upstream.field_user_key',
} as const;

/** Stores one credential, or a new value of the one that is `replaced`; what was typed is forgotten at once. */
export function CredentialFields({
  agency,
  replaced,
  taken = [],
  wanted,
  onClose,
  onStored,
}: {
  agency: string;
  replaced?: Credential;
  /** Names that are in use already. */
  taken?: readonly string[];
  /** The kind that is offered first. */
  wanted?: KeptType | undefined;
  onClose: () => void;
  onStored: (name: string) => void;
}) {
  const { t } = useTranslation();
  const store = useStoreCredential(agency);
  const [type, setType] = useState<KeptType>(wanted ?? 'api_key');
  const [typed, setTyped] = useState<Typed>(replaced ? { credential: replaced.name } : {});
  const [missing, setMissing] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const name = typed.credential?.trim() ?? '';
  const isTaken = !replaced && taken.includes(name);
  const send = (replace: boolean) => {
    setAsking(false);
    store.mutate({ name, replace, input: credentialInput(type, typed) }, { onSuccess: () => onStored(name) });
  };
  const save = () => {
    const empty = missingFields(type, typed);
    setMissing(empty);
    if (empty.length > 0 || isTaken) return;
    if (replaced) setAsking(true);
    else send(false);
  };
  const field = (key: string) => ({
    id: `kunci-${key}`,
    value: typed[key] ?? '',
    autoComplete: 'off',
    onChange: (value: string) => setTyped((current) => ({ ...current, [key]: value })),
  });
  const wrongName = missing.includes('credential') ? t('upstream.credential_name_wrong') : undefined;
  const nameFault = isTaken ? t('upstream.credential_name_taken') : wrongName;
  return (
    <fieldset className={layout.group}>
      <legend>{replaced ? t('upstream.replace_key', { name }) : t('upstream.store')}</legend>
      {store.isError && <Refusal error={store.error} />}
      {!replaced && (
        <>
          <TextInput
            {...field('credential')}
            label={t('upstream.credential_name')}
            hint={t('upstream.credential_name_hint')}
            maxLength={63}
            error={nameFault}
          />
          <SelectInput
            id="kunci-type"
            label={t('upstream.auth')}
            value={type}
            options={KEPT_TYPES.map((one) => ({ value: one, label: t(`upstream.auth_${one}`) }))}
            onChange={(chosen) => setType(KEPT_TYPES.find((one) => one === chosen) ?? 'api_key')}
          />
        </>
      )}
      {type === 'api_key' && (
        <SelectInput
          {...field('in')}
          label={t('upstream.key_in')}
          value={typed.in ?? 'header'}
          options={[
            { value: 'header', label: t('upstream.in_header') },
            { value: 'query', label: t('upstream.in_query') },
          ]}
        />
      )}
      {FIELDS[type].map(({ name: key, secret }) => (
        <TextInput
          key={key}
          {...field(key)}
          label={t(FIELD_TEXT[key as keyof typeof FIELD_TEXT])}
          type={secret ? 'password' : 'text'}
          autoComplete={secret ? 'new-password' : 'off'}
          error={missing.includes(key) ? t('office.field_missing') : undefined}
        />
      ))}
      <div className={styles.actions}>
        <Button look="primary" busy={store.isPending} onClick={save}>
          {t('upstream.store_now')}
        </Button>
        <Button onClick={onClose}>{t('profile.cancel')}</Button>
      </div>
      {asking && replaced && (
        <Dialog
          title={t('upstream.ask_replace', { name })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('profile.cancel')}</Button>
              <Button look="primary" onClick={() => send(true)}>
                {t('upstream.replace')}
              </Button>
            </>
          }
        >
          <p>{t('upstream.then_replace')}</p>
          <CredentialUses agency={agency} uses={replaced.usedBy ?? []} />
        </Dialog>
      )}
    </fieldset>
  );
}
