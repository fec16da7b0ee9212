import type { UpstreamAuth } from '@satu-gerbang/sdk/registry';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyFields, type FieldFaults } from '@/ui/fieldFaults';
import { useFieldFaults } from '@/ui/useFieldFaults';
import { isPhone } from '../standard/faults';
import { rupiahOf } from '../standard/rupiah';
import { joinFieldAt, MANDATORY, type JoinField, type JoinFields } from './joinInput';

/** What is typed of a small document, and what is wrong with it. */
export function useJoinForm(start: { fields: JoinFields; auth: UpstreamAuth }, error: Error | null) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(start.fields);
  const [auth, setAuth] = useState(start.auth);
  const [missing, setMissing] = useState<FieldFaults<JoinField>>({});
  const control = useCallback((name: JoinField) => ({ id: `ikut-${name}`, label: t(`template.field_${name}`) }), [t]);
  const { refused, faults, summary } = useFieldFaults(error, missing, joinFieldAt, control);
  const field = (name: JoinField) => ({
    ...control(name),
    value: fields[name],
    error: faults[name],
    onChange: (value: string) => setFields((current) => ({ ...current, [name]: value })),
  });
  /** Marks what is missing; true where nothing is. */
  const isComplete = () => {
    const empty: FieldFaults<JoinField> = emptyFields(fields, MANDATORY, t('office.field_missing'));
    if (fields.amount.trim() && rupiahOf(fields.amount) === undefined) empty.amount = t('standard.fault_rupiah');
    if (fields.phone.trim() && !isPhone(fields.phone.trim())) empty.phone = t('standard.fault_phone');
    setMissing(empty);
    return Object.keys(empty).length === 0;
  };
  return { fields, auth, setAuth, faults: summary, field, isComplete, trouble: refused ? null : error };
}

export type JoinFormState = ReturnType<typeof useJoinForm>;
