import type { ReactNode } from 'react';

/** What every kind of field is given. */
export interface FieldProps {
  /** Id of the control: where an error summary leads. */
  id: string;
  label: ReactNode;
  value: string;
  hint?: string;
  error?: string;
  onChange: (value: string) => void;
}

/** One of the values that a field offers. */
export interface Option {
  value: string;
  label: string;
}

/** Ids of what explains a field, for `aria-describedby`. */
export function describedBy({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  return [hint && `${id}-kini`, error && `${id}-galat`].filter(Boolean).join(' ') || undefined;
}
