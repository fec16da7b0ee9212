/** Id of the control in which what a pointer names is changed. */
export function controlAt(pointer: string): string {
  const [, part, index, field] = pointer.split('/');
  if (part === 'policy') return 'sistem-batas';
  if (index === undefined) return 'sistem-tambah';
  return `sistem-${index}-${field === 'region' || field === 'auth' ? field : 'url'}`;
}
