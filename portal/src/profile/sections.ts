import type { Attribute, AttributeGroupEnum, Profile } from '@satu-gerbang/sdk/identity';

/** One section of the page. */
export interface Section {
  group: AttributeGroupEnum;
  attributes: Attribute[];
}

/** The storable attributes, in sections, in the order of the catalogue. */
export function sectionsOf(attributes: Attribute[]): Section[] {
  const sections = new Map<AttributeGroupEnum, Attribute[]>();
  for (const attribute of attributes.filter(({ storable }) => storable)) {
    sections.set(attribute.group, [...(sections.get(attribute.group) ?? []), attribute]);
  }
  return [...sections].map(([group, members]) => ({ group, attributes: members }));
}

/** How many of the attributes that can be seen hold a value. */
export function filledIn(
  section: Section,
  profile: Profile,
  assurance: string | null,
): { filled: number; total: number } {
  const seen = section.attributes.filter((attribute) => lockOf(attribute, profile, assurance) !== 'step_up');
  return { filled: seen.filter(({ key }) => profile.attributes[key]).length, total: seen.length };
}

/** Why an attribute cannot be changed here: verified, or the sign-in is not strong enough. */
export function lockOf(
  attribute: Attribute,
  profile: Profile,
  assurance: string | null,
): 'verified' | 'step_up' | undefined {
  if (attribute.assurance === 'substantial' && assurance !== 'substantial') return 'step_up';
  return profile.attributes[attribute.key]?.source === 'verified' ? 'verified' : undefined;
}
