import type { TFunction } from 'i18next';
import texts from '@/i18n/id.json';

type Sector = keyof (typeof texts)['sector'];

/** Sectors that have a name of their own. */
export const knownSectors = Object.keys(texts.sector) as Sector[];

/** Name of a sector; one that an agency introduced is shown by its slug, made readable. */
export function sectorName(slug: string, t: TFunction): string {
  const known = knownSectors.find((sector) => sector === slug);
  if (known) return t(`sector.${known}`);
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
