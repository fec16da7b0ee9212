import { UpstreamAuthType, type Upstream } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { regions } from '@/data/regions';
import { Button } from '@/ui/Button';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { isForeign, useCredentials } from './credentialData';
import layout from '@/ui/Fields.module.css';

const AUTH_TYPES = Object.values(UpstreamAuthType);

/** One system of the agency: its address, the region it serves, and the credential that it wants. */
export function UpstreamFields({
  upstream,
  index,
  agency,
  onChange,
  onRemove,
}: {
  upstream: Upstream;
  index: number;
  agency: string;
  onChange: (changed: Upstream) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { data: credentials = [], error } = useCredentials(agency);
  const named = upstream.auth?.credential;
  const id = `sistem-${index}`;
  const type = upstream.auth?.type ?? 'none';
  const known = credentials.filter((credential) => credential.type === type).map(({ name }) => name);
  const fitting = named && !known.includes(named) ? [named, ...known] : known;
  const hint = isForeign(error) ? t('upstream.credential_foreign') : t('upstream.credential_none');
  return (
    <fieldset className={layout.group}>
      <legend>{t('upstream.one', { number: index + 1 })}</legend>
      <TextInput
        id={`${id}-url`}
        label={t('upstream.url')}
        hint={t('upstream.url_hint')}
        type="url"
        autoComplete="off"
        maxLength={2000}
        value={upstream.url}
        onChange={(url) => onChange({ ...upstream, url })}
      />
      <SelectInput
        id={`${id}-region`}
        label={t('upstream.region')}
        empty={t('upstream.region_all')}
        value={upstream.region ?? ''}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(region) => onChange({ ...upstream, region: region || undefined })}
      />
      <SelectInput
        id={`${id}-auth`}
        label={t('upstream.auth')}
        value={type}
        options={AUTH_TYPES.map((one) => ({ value: one, label: t(`upstream.auth_${one}`) }))}
        onChange={(chosen) =>
          onChange({ ...upstream, auth: { type: AUTH_TYPES.find((one) => one === chosen) ?? 'none' } })
        }
      />
      {type !== 'none' && (
        <SelectInput
          id={`${id}-credential`}
          label={t('upstream.credential')}
          hint={known.length === 0 ? hint : undefined}
          value={upstream.auth?.credential ?? ''}
          options={fitting.map((name) => ({ value: name, label: name }))}
          onChange={(credential) => onChange({ ...upstream, auth: { type, credential: credential || undefined } })}
        />
      )}
      <div>
        <Button look="quiet" onClick={onRemove}>
          {t('upstream.remove', { number: index + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}
