import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { TextInput } from '@/ui/fields/TextInput';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useBeforeLeaving } from '@/ui/useBeforeLeaving';
import { ServiceFields } from '../create/ServiceFields';
import { MANDATORY } from '../create/serviceForm';
import { faultsOf, summaryOf, type Faults } from '../create/useServiceForm';
import { changeOf, formOf, useChangeService, type ServiceVersion } from './serviceChange';
import layout from '@/ui/Fields.module.css';
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
  const refused = store.error instanceof Trouble && store.error.errors.length > 0 ? store.error : undefined;
  const { at, rest } = useMemo(() => faultsOf(refused, t('office.field_wrong')), [refused, t]);
  const faults = { ...at, ...missing };
  const send = () => {
    const empty = MANDATORY.filter((field) => !form[field].trim());
    setMissing(Object.fromEntries(empty.map((field) => [field, t('office.field_missing')])));
    if (empty.length > 0 || store.isPending) return;
    store.mutate(changeOf(form, reason), { onSuccess: () => onClose(true) });
  };
  return (
    <form
      className={layout.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary faults={summaryOf(faults, rest, (field) => t(`office.field_${field}`))} />
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
    </form>
  );
}
