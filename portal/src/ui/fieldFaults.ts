import { Trouble } from '@/api/trouble';
import type { Fault } from './ErrorSummary';

/** What is wrong with which field of a form. */
export type FieldFaults<Field extends string> = Partial<Record<Field, string>>;

/** The refusal that names what is wrong, where a call failed with one. */
export function refusalOf(error: unknown): Trouble | undefined {
  return error instanceof Trouble && error.errors.length > 0 ? error : undefined;
}

/** Fields that must not be empty and are. */
export function emptyFields<Field extends string>(
  form: Readonly<Record<Field, string>>,
  mandatory: readonly Field[],
  text: string,
): FieldFaults<Field> {
  const empty = mandatory.filter((field) => !form[field].trim());
  return Object.fromEntries(empty.map((field) => [field, text])) as FieldFaults<Field>;
}

/** What a refusal says of which field, and what belongs to none. */
export function faultsOf<Field extends string>(
  refusal: Trouble | undefined,
  fieldAt: (pointer: string | undefined) => Field | undefined,
  unsaid: string,
): { at: FieldFaults<Field>; rest: string[] } {
  const at: FieldFaults<Field> = {};
  const rest: string[] = [];
  for (const { pointer, detail } of refusal?.errors ?? []) {
    const field = fieldAt(pointer);
    if (field) at[field] ??= detail ?? unsaid;
    else rest.push(detail ?? unsaid);
  }
  return { at, rest };
}

/** Faults as the summary above the form lists them. */
export function summaryOf<Field extends string>(
  faults: FieldFaults<Field>,
  rest: readonly string[],
  control: (field: Field) => { id: string; label: string },
): Fault[] {
  const fields = Object.entries(faults) as [Field, string][];
  const listed = fields.map(([field, text]) => {
    const { id, label } = control(field);
    return { field: id, text: `${label}: ${text}` };
  });
  return [...listed, ...rest.map((text) => ({ text }))];
}
