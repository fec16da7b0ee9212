import type { Attribute, AttributeValue, ConsentRequest, FamilyMember, Profile } from '@satu-gerbang/sdk/identity';
import type { OperationForm } from './operationForm';

/** One attribute that the service receives without asking. */
export interface KnownAttribute {
  attribute: Attribute;
  required: boolean;
  value?: AttributeValue;
  /** An identifier that nobody has verified yet is not handed over. */
  unverified: boolean;
}

/** What goes to the service from the data of the citizen, or of the family member who is meant. */
export function knownData(
  form: OperationForm,
  request: ConsentRequest | undefined,
  attributes: Attribute[],
  person: Profile | FamilyMember | undefined,
): KnownAttribute[] {
  const asked = request?.attributes ?? form.bound.map((key) => ({ key, required: true }));
  return asked.flatMap(({ key, required }) => {
    const attribute = attributes.find((candidate) => candidate.key === key);
    if (!attribute) return [];
    const value = person?.attributes[key];
    return [{ attribute, required, value, unverified: attribute.identifier && value?.source !== 'verified' }];
  });
}

/** Required data that is not there yet and can be typed here. */
export function missingData(known: KnownAttribute[]): Attribute[] {
  return known.filter(({ required, value }) => required && !value).map(({ attribute }) => attribute);
}
