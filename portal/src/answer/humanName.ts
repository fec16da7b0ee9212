/** Words that are written in capitals. */
const CAPITALS = /\b(nik|nib|kk|kia|bpjs|npwp|url|id|nop|kbli|rt|rw|ktp)\b/gi;

/** A property's name as a reader takes it: `tgl_terbit_nib` as "Tgl terbit NIB", `namaLengkap` as "Nama lengkap". */
export function humanName(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(CAPITALS, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
