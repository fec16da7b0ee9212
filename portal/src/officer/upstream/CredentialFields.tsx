import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { Notice } from '@/ui/Notice';
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

/** Stores one credential; what was typed is forgotten at once. */
export function CredentialFields({
  agency,
  onClose,
  onStored,
}: {
  agency: string;
  onClose: () => void;
  onStored: (name: string) => void;
}) {
  const { t } = useTranslation();
  const store = useStoreCredential(agency);
  const [type, setType] = useState<KeptType>('api_key');
  const [typed, setTyped] = useState<Typed>({});
  const [missing, setMissing] = useState<string[]>([]);
  const name = typed.credential?.trim() ?? '';
  const save = () => {
    const empty = missingFields(type, typed);
    setMissing(empty);
    if (empty.length > 0) return;
    store.mutate({ name, input: credentialInput(type, typed) }, { onSuccess: () => onStored(name) });
  };
  const field = (key: string) => ({
    id: `kunci-${key}`,
    value: typed[key] ?? '',
    autoComplete: 'off',
    onChange: (value: string) => setTyped((current) => ({ ...current, [key]: value })),
  });
  return (
    <fieldset className={layout.group}>
      <legend>{t('upstream.store')}</legend>
      {store.isError && <Refused error={store.error} />}
      <TextInput
        {...field('credential')}
        label={t('upstream.credential_name')}
        hint={t('upstream.credential_name_hint')}
        error={missing.includes('credential') ? t('upstream.credential_name_wrong') : undefined}
      />
      <SelectInput
        id="kunci-type"
        label={t('upstream.auth')}
        value={type}
        options={KEPT_TYPES.map((one) => ({ value: one, label: t(`upstream.auth_${one}`) }))}
        onChange={(chosen) => setType(KEPT_TYPES.find((one) => one === chosen) ?? 'api_key')}
      />
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
    </fieldset>
  );
}

function Refused({ error }: { error: Error }) {
  const { t } = useTranslation();
  const trouble = error instanceof Trouble ? error : new Trouble('unexpected');
  return (
    <Notice tone="danger" role="alert" title={t(`trouble.${trouble.kind}_title`)}>
      <p>{trouble.errors[0]?.detail ?? trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`)}</p>
    </Notice>
  );
}
