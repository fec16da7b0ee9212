import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { emptyFields } from '@/ui/fieldFaults';
import { TextInput } from '@/ui/fields/TextInput';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useFieldFaults } from '@/ui/useFieldFaults';
import { useBeforeLeaving } from '@/ui/useBeforeLeaving';
import { ServiceFields } from '../create/ServiceFields';
import { MANDATORY, fieldAt } from '../create/serviceForm';
import { useServiceControl, type Faults } from '../create/useServiceForm';
import { changeOf, formOf, useChangeService, type ServiceVersion } from './serviceChange';
import styles from '../release/Release.module.css';

/** Changes what a service says of itself, with a reason for its trail. */
export function DescribeForm({
  version,
  onClose,
  onReload,
}: {
  version: ServiceVersion;
  onClose: (stored: boolean) => void;
  /** Begins anew from what somebody else has stored. */
  onReload: () => void;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(version.service));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<Faults>({});
  const store = useChangeService(version);
  useBeforeLeaving(JSON.stringify(form) !== JSON.stringify(formOf(version.service)));
  const control = useServiceControl();
  const { refused, faults, summary } = useFieldFaults(store.error, missing, fieldAt, control);
  const send = () => {
    const empty = emptyFields(form, MANDATORY, t('office.field_missing'));
    setMissing(empty);
    if (Object.keys(empty).length > 0 || store.isPending) return;
    store.mutate(changeOf(form, reason), { onSuccess: () => onClose(true) });
  };
  return (
    <Form onSubmit={send}>
      <ErrorSummary faults={summary} />
      {store.isError && !refused && <TroubleMessage error={store.error} heading="h3" retry={onReload} />}
      <ServiceFields form={form} faults={faults} change={(changed) => setForm({ ...form, ...changed })} />
      <TextInput
        id="keterangan-alasan"
        label={t('review.reason_optional')}
        hint={t('describe.reason_hint')}
        value={reason}
        rows={2}
        maxLength={2000}
        onChange={setReason}
      />
      <div className={styles.actions}>
        <Button onClick={() => onClose(false)}>{t('profile.cancel')}</Button>
        <Button type="submit" look="primary" busy={store.isPending}>
          {t('describe.store')}
        </Button>
      </div>
    </Form>
  );
}
