/** Id of the control in which what a pointer names is changed. */
export function controlAt(pointer: string): string {
  const [, part, index, field, rest] = pointer.split('/');
  if (part === 'policy') return policyControl(index, field, rest);
  if (index === undefined) return 'sistem-tambah';
  return `sistem-${index}-${field === 'region' || field === 'auth' ? field : 'url'}`;
}

function policyControl(name: string | undefined, limit: string | undefined, field: string | undefined): string {
  if (name === 'max_concurrent') return 'sistem-serentak';
  if (name !== 'rate_limits') return 'sistem-batas';
  if (limit === undefined) return 'batas-tambah';
  return `batas-${limit}-${field === 'key' || field === 'window' ? field : 'limit'}`;
}
