/** Id of the control of an attribute: where links of the error summary and the pencil lead. */
export const fieldId = (key: string) => `isian-${key.replaceAll('.', '-')}`;

/** Moves the focus to the field of an attribute; in a group of radio buttons, to the chosen or the first one. */
export function focusField(key: string): void {
  const field = document.getElementById(fieldId(key));
  const control =
    field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input') ?? field;
  control?.focus();
}
