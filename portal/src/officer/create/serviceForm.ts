import type { ServiceInput } from '@satu-gerbang/sdk/registry';

/** What is typed to register a service. */
export interface ServiceForm {
  agency: string;
  name: string;
  name_en: string;
  slug: string;
  summary: string;
  summary_en: string;
  sector: string;
  region: string;
  search_terms: string;
  life_events: string[];
  simulated: boolean;
}

export type ServiceField = Exclude<keyof ServiceForm, 'simulated' | 'life_events'>;

/** Fields that must not be empty. */
export const MANDATORY: readonly ServiceField[] = ['agency', 'name', 'slug', 'summary', 'sector', 'region'];

const FIELD_BY_POINTER: Readonly<Record<string, ServiceField>> = {
  '/slug': 'slug',
  '/name': 'name',
  '/name/id': 'name',
  '/name/en': 'name_en',
  '/summary': 'summary',
  '/summary/id': 'summary',
  '/summary/en': 'summary_en',
  '/sector': 'sector',
  '/region': 'region',
  '/search_terms': 'search_terms',
};

/** The field that a fault's JSON pointer (RFC 6901) names. */
export function fieldAt(pointer: string | undefined): ServiceField | undefined {
  return FIELD_BY_POINTER[pointer ?? ''];
}

/** A name as the part of an address: "Kartu Identitas Anak (KIA)" is `kartu-identitas-anak-kia`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const words = plain.toLowerCase().split(/[^a-z0-9]+/);
  return words.filter(Boolean).join('-').slice(0, 63).replace(/-+$/, '');
}

/** Words that were typed one after the other, each once. */
export const termsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((term) => term.trim())
      .filter(Boolean),
  ),
];

/** What the registry is told; without search terms it fills in what it knows. */
export function inputOf(form: ServiceForm): ServiceInput {
  return {
    slug: form.slug.trim(),
    name: { id: form.name.trim(), en: form.name_en.trim() || undefined },
    summary: { id: form.summary.trim(), en: form.summary_en.trim() || undefined },
    sector: form.sector,
    region: form.region,
    lifeEvents: form.life_events,
    searchTerms: form.search_terms.trim() ? termsOf(form.search_terms) : undefined,
    simulated: form.simulated,
  };
}
