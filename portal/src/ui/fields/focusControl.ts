/** Moves the focus to a field; in a group of radio buttons, to the chosen or the first one. */
export function focusControl(id: string): void {
  const field = document.getElementById(id);
  const control =
    field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input') ?? field;
  control?.focus();
}
