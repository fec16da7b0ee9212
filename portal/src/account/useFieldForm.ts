import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble, call } from '@/api/trouble';
import type { Fault } from '@/ui/ErrorSummary';

/** A field of a small form: id of its control, and where a refusal points to when it means this one. */
export interface FormField {
  id: string;
  label: string;
  pointer: string;
  value: string;
  required: boolean;
}

/** Sends a small form; what is missing or refused stands at its field, what names none of them at the first. */
export function useFieldForm<Result>(
  fields: [FormField, ...FormField[]],
  send: () => Promise<Result>,
  onSent: (result: Result) => unknown,
) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<Fault[]>([]);
  const sending = useMutation({
    mutationFn: () => call(send),
    onSuccess: onSent,
    onError: (error) => {
      if (error instanceof Trouble && error.kind === 'invalid') setFaults(refused(error));
    },
  });
  const refused = ({ errors, problem }: Trouble): Fault[] => {
    if (errors.length === 0) return [{ text: problem?.detail ?? t('profile.field_wrong') }];
    return errors.map(({ pointer, detail }) => ({
      field: (fields.find((field) => field.pointer === pointer) ?? fields[0]).id,
      text: detail ?? t('profile.field_wrong'),
    }));
  };
  const onSubmit = () => {
    const empty = fields.filter(({ required, value }) => required && value.trim() === '');
    setFaults(empty.map(({ id, label }) => ({ field: id, text: `${label}: ${t('use.fault_required')}` })));
    if (empty.length === 0) sending.mutate();
  };
  return {
    /** What {@link MyForm} takes. */
    form: { faults, error: sending.error, busy: sending.isPending, onSubmit },
    faultAt: (id: string) => faults.find(({ field }) => field === id)?.text,
  };
}
