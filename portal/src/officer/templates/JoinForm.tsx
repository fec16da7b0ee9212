import type { ServiceCost, UpstreamAuthType } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regions } from '@/data/regions';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Form } from '@/ui/Form';
import { SelectInput } from '@/ui/fields/SelectInput';
import { Notice } from '@/ui/Notice';
import { Switch } from '@/ui/Switch';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { CredentialSection } from '../upstream/CredentialSection';
import { isKeptType } from '../upstream/credentialForm';
import { joinInput, type JoinFields } from './joinInput';
import { OwnWordsFields } from './OwnWordsFields';
import { useJoin } from './templateData';
import { useJoinForm } from './useJoinForm';
import layout from '@/ui/Fields.module.css';
import styles from '../release/Release.module.css';

const EMPTY: JoinFields = { agency: '', region: '', url: '', hours: '', amount: '', contact: '', phone: '' };

/** Joins a template: one small form, one approval. */
export function JoinForm({
  template,
  agencies,
  cost,
  wanted,
}: {
  template: string;
  agencies: string[];
  /** What the template costs; taken over unless another amount is typed. */
  cost: ServiceCost | undefined;
  /** How the gateway signs in at the template's own system. */
  wanted: UpstreamAuthType | undefined;
}) {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  const join = useJoin(template);
  const [simulated, setSimulated] = useState(false);
  const start = { ...EMPTY, agency: agencies[0] ?? '', amount: cost?.amount ? String(cost.amount) : '' };
  const form = useJoinForm({ fields: start, auth: { type: 'none' } }, join.error);
  const { fields, auth, field, faults, trouble, isComplete } = form;
  const send = () => {
    if (isComplete() && !join.isPending) join.mutate({ ...joinInput(fields, auth, cost), simulated });
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
      <Form onSubmit={send}>
        <ErrorSummary faults={faults} />
        {trouble && <TroubleMessage error={trouble} heading="h3" retry={send} />}
        {agencies.length > 1 && (
          <SelectInput
            {...field('agency')}
            options={agencies.map((alias) => ({ value: alias, label: nameOf(alias) }))}
          />
        )}
        <SelectInput {...field('region')} options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
        <OwnWordsFields form={form} />
        {isKeptType(wanted) && auth.type !== wanted && (
          <Notice tone="info">{t('template.wants_key', { kind: t(`upstream.auth_${wanted}`) })}</Notice>
        )}
        {fields.agency && <CredentialSection agency={fields.agency} wanted={isKeptType(wanted) ? wanted : undefined} />}
        <Switch checked={simulated} onChange={setSimulated} hint={t('office.hint_simulated')}>
          {t('office.field_simulated')}
        </Switch>
        <div className={layout.actions}>
          <Button type="submit" look="primary" busy={join.isPending}>
            {t(join.isPending ? 'submit.sending' : 'submit.send')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
