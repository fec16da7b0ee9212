import type { ServiceStandard, StandardDraft, TextDraft } from '@satu-gerbang/sdk/registry';
import { isDuration } from './duration';

/** Elements that are one text, by their name in the SDK and in the contract; in their legal order. */
export const TEXTS = {
  sistemMekanismeProsedur: 'sistem_mekanisme_prosedur',
  produkPelayanan: 'produk_pelayanan',
  dasarHukum: 'dasar_hukum',
  saranaPrasarana: 'sarana_prasarana',
  kompetensiPelaksana: 'kompetensi_pelaksana',
  pengawasanInternal: 'pengawasan_internal',
  jumlahPelaksana: 'jumlah_pelaksana',
  jaminanPelayanan: 'jaminan_pelayanan',
  jaminanKeamananKeselamatan: 'jaminan_keamanan_keselamatan',
  evaluasiKinerja: 'evaluasi_kinerja',
  jamPelayanan: 'jam_pelayanan',
} as const satisfies Partial<Record<keyof StandardDraft, string>>;

export type TextElement = keyof typeof TEXTS;

/** The six elements that must be there to publish. */
const MANDATORY = [
  'persyaratan',
  'sistemMekanismeProsedur',
  'jangkaWaktu',
  'biayaTarif',
  'produkPelayanan',
  'penangananPengaduan',
] as const satisfies readonly (keyof StandardDraft)[];

/** The eight elements that an agency may, but need not publish. */
export const OPTIONAL = [
  'dasarHukum',
  'saranaPrasarana',
  'kompetensiPelaksana',
  'pengawasanInternal',
  'jumlahPelaksana',
  'jaminanPelayanan',
  'jaminanKeamananKeselamatan',
  'evaluasiKinerja',
] as const satisfies readonly TextElement[];

/** How a complaint reaches the agency, beside its words. */
export const WAYS = ['phone', 'email', 'url'] as const;

/** True for a text with a letter or digit, as the registry counts: a dash says nothing. */
export const says = (text: TextDraft | undefined) => /[\p{L}\p{N}]/u.test(text?.id ?? '');

/** Whether an element is said whole, as the registry counts. */
function isStated(standard: StandardDraft, key: keyof StandardDraft): boolean {
  if (key === 'persyaratan') return (standard.persyaratan ?? []).some(({ text }) => says(text));
  if (key === 'penangananPengaduan') return says(standard.penangananPengaduan?.text);
  if (key === 'jangkaWaktu') return isDuration(standard.jangkaWaktu?.duration);
  if (key === 'biayaTarif') return isRupiah(standard.biayaTarif?.amount);
  return says(standard[key]);
}

/** Whole rupiah, as the registry counts them. */
export const isRupiah = (amount: unknown): amount is number => Number.isSafeInteger(amount) && Number(amount) >= 0;

/** How much of a standard is there; what is half filled in counts as not there, opening hours stand beside the elements. */
export function completeness(standard: StandardDraft) {
  const filled = (keys: readonly (keyof StandardDraft)[]) => keys.filter((key) => isStated(standard, key)).length;
  const mandatory = filled(MANDATORY);
  return {
    mandatory,
    of: MANDATORY.length,
    all: mandatory + filled(OPTIONAL),
    total: MANDATORY.length + OPTIONAL.length,
  };
}

/** The part of a draft that can be shown as a standard; all of it once the checks have passed. */
export function statedStandard(draft: StandardDraft): ServiceStandard {
  const keys = Object.keys(draft) as (keyof StandardDraft)[];
  const stated = Object.fromEntries(keys.filter((key) => isStated(draft, key)).map((key) => [key, draft[key]]));
  const persyaratan = draft.persyaratan?.filter(({ text }) => says(text));
  return { ...stated, ...(persyaratan ? { persyaratan } : {}) } as ServiceStandard;
}

/** A text after one of its languages changed; nothing once both are empty. */
export function changedText(text: TextDraft | undefined, language: 'id' | 'en', value: string): TextDraft | undefined {
  const next = { id: text?.id, en: text?.en, [language]: value };
  return next.id || next.en ? { id: next.id || undefined, en: next.en || undefined } : undefined;
}

/** Id of the control in which what a pointer names is changed. */
export function controlAt(pointer: string): string {
  const [, , element = '', part = '', text = '', language = ''] = pointer.split('/');
  if (element === 'persyaratan' && part) return `standar-persyaratan-${part}${language === 'en' ? '-en' : ''}`;
  if (element === 'penanganan_pengaduan' && WAYS.some((way) => way === part)) return `standar-pengaduan-${part}`;
  if (element === 'biaya_tarif' && part === 'amount') return 'standar-biaya_tarif-rupiah';
  return text === 'en' || part === 'en' ? `standar-${element}-en` : `standar-${element}`;
}
