import { FamilyRelation, type Attribute, type FamilyMember } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyForm } from '@/account/MyForm';
import type { Person } from '@/api/person';
import { familyApi } from '@/api/personClients';
import { Trouble, call } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { AttributeField } from '@/profile/AttributeField';
import { mergePatch, type Draft } from '@/profile/draft';
import { faultsOf, fieldErrors, NO_ERRORS, type FieldErrors } from '@/profile/fieldErrors';
import { faultsIn } from '@/profile/typed';
import { SelectInput } from '@/ui/fields/SelectInput';
import { Switch } from '@/ui/Switch';

/** Adds a family member, or changes what is known of one. */
export function MemberForm({
  member,
  attributes,
  onClose,
}: {
  member?: FamilyMember;
  attributes: Attribute[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const person = usePerson();
  const open = attributes.filter(({ key }) => member?.attributes[key]?.source !== 'verified');
  const nameIsAsked = open.some(({ key }) => key === 'nama_lengkap');
  const before = useMemo(() => draftOf(attributes, member), [attributes, member]);
  const [draft, setDraft] = useState<Draft>(before);
  const [relation, setRelation] = useState<FamilyRelation>(member?.relation ?? FamilyRelation.Anak);
  const [sameAddress, setSameAddress] = useState(true);
  const [errors, setErrors] = useState<FieldErrors>(NO_ERRORS);

  const saving = useMutation({
    mutationFn: (changes: Record<string, string | null>) =>
      call(() =>
        member ? changeMember(person, member, relation, changes) : addMember(person, relation, sameAddress, changes),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: person.key('family') });
      onClose();
    },
    onError: (error) => {
      if (!(error instanceof Trouble) || error.kind !== 'invalid') return;
      const keys = open.map(({ key }) => key);
      setErrors(fieldErrors(error.errors, keys, t('profile.field_wrong')));
    },
  });

  const save = () => {
    const patch = mergePatch(open, before, draft);
    const changed = open.filter(({ key }) => key in patch);
    const wrong = faultsIn(changed, draft, t);
    if (nameIsAsked && !draft.nama_lengkap?.trim()) wrong.nama_lengkap = t('use.fault_required');
    setErrors({ fields: wrong, other: [] });
    if (Object.keys(wrong).length === 0) saving.mutate(patch);
  };

  const faults = useMemo(() => faultsOf(errors, open, language), [errors]); // eslint-disable-line react-hooks/exhaustive-deps -- a summary takes the focus when faults change, not when fields do
  return (
    <MyForm faults={faults} error={saving.error} busy={saving.isPending} onClose={onClose} onSubmit={save}>
      <SelectInput
        id="hubungan"
        label={t('family.relation_label')}
        value={relation}
        options={Object.values(FamilyRelation).map((value) => ({ value, label: t(`family.relation.${value}`) }))}
        onChange={(value) => value && setRelation(value as FamilyRelation)}
      />
      {open.map((attribute) => (
        <AttributeField
          key={attribute.key}
          attribute={attribute}
          value={draft[attribute.key] ?? ''}
          error={errors.fields[attribute.key]}
          onChange={(value) => setDraft((current) => ({ ...current, [attribute.key]: value }))}
        />
      ))}
      {!member && (
        <Switch checked={sameAddress} onChange={setSameAddress}>
          {t('family.same_address')}
        </Switch>
      )}
    </MyForm>
  );
}

function draftOf(attributes: Attribute[], member: FamilyMember | undefined): Draft {
  return Object.fromEntries(attributes.map(({ key }) => [key, member?.attributes[key]?.value ?? '']));
}

function addMember(
  person: Person,
  relation: FamilyRelation,
  sameAddress: boolean,
  changes: Record<string, string | null>,
) {
  const entered = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null);
  return familyApi(person).addFamilyMember({
    familyMemberInput: { relation, sameAddress, attributes: Object.fromEntries(entered) },
  });
}

function changeMember(
  person: Person,
  member: FamilyMember,
  relation: FamilyRelation,
  attributes: Record<string, string | null>,
) {
  const familyMemberPatch = { ...(relation === member.relation ? {} : { relation }), attributes };
  return familyApi(person).patchFamilyMember({ member: member.id, ifMatch: member.etag ?? '*', familyMemberPatch });
}
