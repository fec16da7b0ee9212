import type { Schema } from '@/use/apiDocument';

const RUPIAH = /^(rupiah|rp\.?|idr)$/i;
/** Words that name money when they come first: in Indonesian the head of a name comes first. */
const AMOUNT =
  /^(biaya|harga|tarif|tagihan|denda|nominal|rupiah|bayar|pembayaran|retribusi|pajak|pkb|swdkllj|bbnkb|saldo|pokok|premi|iuran|amount|price|fee|cost)$/;
/** Words that name money together with one of those: `total_tagihan`, `nilai_pajak`. */
const SUM = /^(total|jumlah|nilai|besar|besaran|sisa|sub|subtotal|sub_total|grand|harus|dapat)$/;
/** Words after which a number is something else: a year of tax, a kind of tariff, a count of bills. */
const NO_AMOUNT =
  /^(tahun|tanggal|tgl|bulan|minggu|hari|jam|menit|kode|nomor|no|id|jenis|tipe|status|persen|persentase|rate|golongan|kelas|kelompok|periode|masa|tempo|lama|urut|ke|lembar|unit|rt|rw|year|month|day|code|number|count|type|percent|percentage)$/;

/** Whether a number is an amount of money: declared as one, or named as one. */
export function isAmount(name: string, schema: Schema | undefined): boolean {
  const unit = schema?.['x-satu-unit'];
  if (typeof unit === 'string') return RUPIAH.test(unit);
  if (schema?.format === 'rupiah' || schema?.format === 'currency') return true;
  const words = wordsOf(name);
  if (words.some((word) => NO_AMOUNT.test(word))) return false;
  if (/\b(rupiah|rp)\b/i.test(schema?.description ?? '')) return true;
  const [first = '', ...others] = words;
  return AMOUNT.test(first) || (SUM.test(first) && others.some((word) => AMOUNT.test(word)));
}

/** The words of a property's name, `jumlahTagihan` and `JUMLAH_TAGIHAN` alike. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
