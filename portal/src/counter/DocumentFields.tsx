import type { Attribute } from '@satu-gerbang/sdk/identity';
import { AttributeField } from '@/profile/AttributeField';
import { normalised } from '@/profile/typed';

/** What stands on an identity card, in its order. */
const ON_THE_CARD = ['nik', 'nama_lengkap', 'tempat_lahir', 'tanggal_lahir', 'jenis_kelamin', 'no_kk'];

/** The values of a document that the officer has in hand. */
export function DocumentFields({
  attributes,
  values,
  errors = {},
  onChange,
}: {
  attributes: Attribute[];
  values: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
  onChange: (key: string, value: string) => void;
}) {
  const shown = ON_THE_CARD.flatMap((key) => attributes.find((attribute) => attribute.key === key) ?? []);
  return shown.map((attribute) => (
    <AttributeField
      key={attribute.key}
      attribute={attribute}
      value={values[attribute.key] ?? ''}
      error={errors[attribute.key]}
      onChange={(value) => onChange(attribute.key, value)}
    />
  ));
}

/** What was filled in, in the form in which it is kept. */
export function documentValues(
  attributes: Attribute[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const filled = attributes.map((attribute) => [attribute.key, normalised(attribute, values[attribute.key] ?? '')]);
  return Object.fromEntries(filled.filter(([, value]) => value));
}
