import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { faultsOf, refusalOf, summaryOf, type FieldFaults } from './fieldFaults';

/** What is wrong with a form: what is missing, and what the refusal of the call says; by field, and as a summary. */
export function useFieldFaults<Field extends string>(
  error: unknown,
  missing: FieldFaults<Field>,
  fieldAt: (pointer: string | undefined) => Field | undefined,
  control: (field: Field) => { id: string; label: string },
) {
  const { t } = useTranslation();
  const refusal = refusalOf(error);
  return useMemo(() => {
    const { at, rest } = faultsOf(refusal, fieldAt, t('office.field_wrong'));
    const faults = { ...at, ...missing };
    return { refused: refusal !== undefined, faults, summary: summaryOf(faults, rest, control) };
  }, [refusal, missing, fieldAt, control, t]);
}
