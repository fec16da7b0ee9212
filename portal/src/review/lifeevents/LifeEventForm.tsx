import type { LifeEvent } from '@satu-gerbang/sdk/registry';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { focusControl } from '@/ui/fields/focusControl';
import { TextInput } from '@/ui/fields/TextInput';
import { Refusal } from '../Refusal';
import { faultsOf, formOf, FIELDS, usePutLifeEvent, type EventField, type EventFault } from './lifeEventForm';
import release from '@/officer/release/Release.module.css';

/** Names and describes a life event; its address stays as it was first chosen. */
export function LifeEventForm({
  event,
  taken,
  onDone,
}: {
  event: LifeEvent | undefined;
  /** Addresses that exist. */
  taken: readonly string[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(event));
  const [faults, setFaults] = useState<Partial<Record<EventField, EventFault>>>({});
  const put = usePutLifeEvent();
  useEffect(() => focusControl('peristiwa-name'), []);
  const fields = FIELDS.filter((field) => !event || field !== 'slug');
  const send = () => {
    const found = faultsOf(form, event ? [] : taken);
    setFaults(found);
    if (Object.keys(found).length === 0 && !put.isPending) put.mutate(form, { onSuccess: onDone });
  };
  return (
    <Form onSubmit={send}>
      <ErrorSummary
        faults={fields.flatMap((field) => {
          const fault = faults[field];
          const name = t(`life_events.field_${field}`);
          return fault ? [{ field: `peristiwa-${field}`, text: `${name}: ${t(`life_events.fault_${fault}`)}` }] : [];
        })}
      />
      {put.isError && <Refusal error={put.error} />}
      {fields.map((field) => (
        <TextInput
          key={field}
          id={`peristiwa-${field}`}
          label={t(`life_events.field_${field}`)}
          hint={field === 'slug' ? t('office.hint_slug') : undefined}
          maxLength={field === 'slug' ? 60 : 400}
          rows={field.startsWith('summary') ? 2 : undefined}
          value={form[field]}
          error={faults[field] && t(`life_events.fault_${faults[field]}`)}
          onChange={(value) => setForm((now) => ({ ...now, [field]: value }))}
        />
      ))}
      <div className={release.actions}>
        <Button onClick={onDone}>{t('profile.cancel')}</Button>
        <Button type="submit" look="primary" busy={put.isPending}>
          {t('life_events.save')}
        </Button>
      </div>
    </Form>
  );
}
