import type { Attribute, Profile } from '@satu-gerbang/sdk/identity';
import type { Schema } from './apiDocument';
import type { Entries } from './serviceCall';

/** A typed value that the profile could hold. */
export interface Savable {
  attribute: Attribute;
  value: string;
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  nama: 'nama_lengkap',
  tgl_lahir: 'tanggal_lahir',
  no_hp: 'telepon',
  nomor_telepon: 'telepon',
  surel: 'email',
};

/** Words of fields that ask about somebody else than the person who fills in. */
const SOMEBODY_ELSE =
  /\b(anak|bayi|ibu|ayah|suami|istri|orang tua|wali|pasien|almarhum|child|mother|father|spouse|parent)\b/i;

/** What was typed and the profile does not hold yet, to be offered for saving. */
export function savable(schema: Schema, entries: Entries, attributes: Attribute[], profile: Profile): Savable[] {
  const typed = { ...entries.parameters, ...scalarsOf(entries.body) };
  const asked = { ...schema.properties?.parameters?.properties, ...schema.properties?.body?.properties };
  return Object.entries(typed).flatMap(([name, value]) => {
    const attribute = attributes.find(({ key }) => key === (OTHER_NAMES[name] ?? name));
    const about = `${asked[name]?.title ?? ''} ${asked[name]?.description ?? ''}`;
    if (!attribute?.storable || attribute.assurance === 'substantial' || typeof value !== 'string' || !value) return [];
    if (SOMEBODY_ELSE.test(about) || profile.attributes[attribute.key]) return [];
    return [{ attribute, value }];
  });
}

function scalarsOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
}
