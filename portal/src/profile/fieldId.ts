/** Id of the control of an attribute: where links of the error summary and the pencil lead. */
export const fieldId = (key: string) => `isian-${key.replaceAll('.', '-')}`;
