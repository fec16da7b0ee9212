import type { LocalizedText, ServiceStandard } from '@satu-gerbang/sdk/registry';

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
} as const satisfies Partial<Record<keyof ServiceStandard, string>>;

export type TextElement = keyof typeof TEXTS;

/** The six elements that must be there to publish. */
const MANDATORY = [
  'persyaratan',
  'sistemMekanismeProsedur',
  'jangkaWaktu',
  'biayaTarif',
  'produkPelayanan',
  'penangananPengaduan',
] as const satisfies readonly (keyof ServiceStandard)[];

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

/** True for a text with a letter or digit, as the registry counts: a dash says nothing. */
const says = (text: LocalizedText | undefined) => /[\p{L}\p{N}]/u.test(text?.id ?? '');

/** How much of a standard is there; requirements and texts that say nothing count as none, opening hours stand beside the elements. */
export function completeness(standard: ServiceStandard) {
  const stated = (key: keyof ServiceStandard) => {
    if (key === 'persyaratan') return (standard.persyaratan ?? []).some(({ text }) => says(text));
    if (key === 'penangananPengaduan') return says(standard.penangananPengaduan?.text);
    if (key === 'jangkaWaktu' || key === 'biayaTarif') return standard[key] !== undefined;
    return says(standard[key]);
  };
  const filled = (keys: readonly (keyof ServiceStandard)[]) => keys.filter(stated).length;
  const mandatory = filled(MANDATORY);
  return {
    mandatory,
    of: MANDATORY.length,
    all: mandatory + filled(OPTIONAL),
    total: MANDATORY.length + OPTIONAL.length,
  };
}

/** A text after one of its languages changed; nothing once both are empty. */
export function changedText(
  text: LocalizedText | undefined,
  language: 'id' | 'en',
  value: string,
): LocalizedText | undefined {
  const next = { id: text?.id ?? '', en: text?.en, [language]: value };
  return next.id || next.en ? { id: next.id, en: next.en || undefined } : undefined;
}

/** Id of the control in which what a pointer names is changed. */
export function controlAt(pointer: string): string {
  const [, , element = ''] = pointer.split('/');
  return `standar-${element}`;
}
