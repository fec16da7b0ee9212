import type { UpstreamAuth } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { regions } from '@/data/regions';
import { Button } from '@/ui/Button';
import { ErrorSummary, type Fault } from '@/ui/ErrorSummary';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { Notice } from '@/ui/Notice';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { useCredentials } from '../upstream/credentialData';
import { joinFieldAt, joinInput, MANDATORY, type JoinField, type JoinFields } from './joinInput';
import { useJoin } from './templateData';
import layout from '@/ui/Fields.module.css';
import styles from '../release/Release.module.css';

const EMPTY: JoinFields = { agency: '', region: '', url: '', hours: '', amount: '', contact: '', phone: '' };

/** Joins a template: one small form, one approval. */
export function JoinForm({ template, agencies }: { template: string; agencies: string[] }) {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  const join = useJoin(template);
  const [fields, setFields] = useState<JoinFields>({ ...EMPTY, agency: agencies[0] ?? '' });
  const [auth, setAuth] = useState<UpstreamAuth>({ type: 'none' });
  const [missing, setMissing] = useState<JoinField[]>([]);
  const credentials = useCredentials(fields.agency).data ?? [];
  const refused = join.error instanceof Trouble && join.error.errors.length > 0 ? join.error : undefined;
  const faults = useMemo<Fault[]>(
    () => [
      ...missing.map((field) => ({
        field: `ikut-${field}`,
        text: `${t(`template.field_${field}`)}: ${t('office.field_missing')}`,
      })),
      ...(refused?.errors.map(({ pointer, detail }) => {
        const field = joinFieldAt(pointer);
        return { field: field && `ikut-${field}`, text: detail ?? t('office.field_wrong') };
      }) ?? []),
    ],
    [missing, refused, t],
  );
  const field = (name: JoinField) => ({
    id: `ikut-${name}`,
    label: t(`template.field_${name}`),
    value: fields[name],
    error: missing.includes(name) ? t('office.field_missing') : undefined,
    onChange: (value: string) => setFields((current) => ({ ...current, [name]: value })),
  });
  const send = () => {
    const empty = MANDATORY.filter((name) => !fields[name].trim());
    setMissing(empty);
    if (empty.length === 0 && !join.isPending) join.mutate(joinInput(fields, auth));
  };
  if (join.isSuccess) {
    return (
      <Notice tone="success" role="status" title={t('template.sent_title')}>
        <p>{t('template.sent_text')}</p>
        <p>
          <Link to="/petugas/rilis/$release" params={{ release: join.data.release }}>
            {t('template.follow')}
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <section className={styles.section} aria-labelledby="gabung-judul">
      <h2 id="gabung-judul">{t('template.join')}</h2>
      <p className={styles.lead}>{t('template.join_lead')}</p>
      <form
        className={layout.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary faults={faults} />
        {join.isError && !refused && <TroubleMessage error={join.error} heading="h3" retry={send} />}
        {agencies.length > 1 && (
          <SelectInput
            {...field('agency')}
            options={agencies.map((alias) => ({ value: alias, label: nameOf(alias) }))}
          />
        )}
        <SelectInput {...field('region')} options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
        <TextInput {...field('url')} type="url" autoComplete="off" hint={t('upstream.url_hint')} maxLength={2000} />
        <SelectInput
          id="ikut-kunci"
          label={t('upstream.credential')}
          empty={t('upstream.auth_none')}
          value={auth.credential ?? ''}
          options={credentials.map(({ name }) => ({ value: name, label: name }))}
          onChange={(name) => {
            const chosen = credentials.find((one) => one.name === name);
            setAuth(chosen ? { type: chosen.type, credential: name } : { type: 'none' });
          }}
        />
        <TextInput {...field('hours')} hint={t('template.hint_hours')} maxLength={400} />
        <TextInput {...field('amount')} hint={t('template.hint_amount')} inputMode="numeric" maxLength={12} />
        <TextInput {...field('contact')} maxLength={400} />
        <TextInput {...field('phone')} type="tel" autoComplete="off" maxLength={40} />
        <div className={layout.actions}>
          <Button type="submit" look="primary" busy={join.isPending}>
            {t(join.isPending ? 'submit.sending' : 'submit.send')}
          </Button>
        </div>
      </form>
    </section>
  );
}
