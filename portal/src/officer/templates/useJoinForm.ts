import type { UpstreamAuth } from '@satu-gerbang/sdk/registry';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import type { Fault } from '@/ui/ErrorSummary';
import { joinFieldAt, MANDATORY, type JoinField, type JoinFields } from './joinInput';

/** What is typed of a small document, and what is wrong with it. */
export function useJoinForm(start: { fields: JoinFields; auth: UpstreamAuth }, error: Error | null) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(start.fields);
  const [auth, setAuth] = useState(start.auth);
  const [missing, setMissing] = useState<JoinField[]>([]);
  const refused = error instanceof Trouble && error.errors.length > 0 ? error : undefined;
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
  /** Marks what is missing; true where nothing is. */
  const isComplete = () => {
    const empty = MANDATORY.filter((name) => !fields[name].trim());
    setMissing(empty);
    return empty.length === 0;
  };
  return { fields, auth, setAuth, faults, field, isComplete, trouble: refused ? null : error };
}

export type JoinFormState = ReturnType<typeof useJoinForm>;
