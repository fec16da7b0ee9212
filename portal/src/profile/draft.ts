import type { Attribute, Profile } from '@satu-gerbang/sdk/identity';
import { normalised } from './typed';

/** What stands in the fields of a form, by attribute; an empty text where there is no value. */
export type Draft = Readonly<Record<string, string>>;

/** The form as the profile fills it. */
export function draftOf(attributes: Attribute[], profile: Profile): Draft {
  return Object.fromEntries(attributes.map(({ key }) => [key, profile.attributes[key]?.value ?? '']));
}

/** JSON merge patch (RFC 7396) from what the profile held to what stands in the form: only what was changed. */
export function mergePatch(attributes: Attribute[], before: Draft, after: Draft): Record<string, string | null> {
  const changes = attributes
    .map((attribute) => [attribute.key, normalised(attribute, after[attribute.key] ?? '')] as const)
    .filter(([key, value]) => value !== (before[key] ?? ''))
    .map(([key, value]) => [key, value === '' ? null : value] as const);
  return Object.fromEntries(changes);
}

/** Puts what a person changed on top of a newer version of the profile. */
export function rebase(before: Draft, mine: Draft, latest: Draft): Draft {
  return Object.fromEntries(
    Object.entries(mine).map(([key, value]) => [key, value === before[key] ? (latest[key] ?? '') : value]),
  );
}

/** Attributes that both the person and somewhere else changed, to different values. */
export function conflicts(before: Draft, mine: Draft, latest: Draft): string[] {
  return Object.keys(mine).filter(
    (key) => mine[key] !== before[key] && latest[key] !== before[key] && latest[key] !== mine[key],
  );
}
