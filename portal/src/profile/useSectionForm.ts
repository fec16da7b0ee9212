import type { Attribute, ProblemError } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { Trouble } from '@/api/trouble';
import { conflicts, draftOf, mergePatch, rebase, type Draft } from './draft';
import { NO_ERRORS, fieldErrors, type FieldErrors } from './fieldErrors';
import { faultsIn } from './typed';
import { keepProfile, patchProfile, reloadProfile, type ProfileVersion } from './profileData';

/** A form's fields, faults and what saving it led to. */
export function useSectionForm(
  attributes: Attribute[],
  opened: ProfileVersion,
  onSaved: (warnings: ProblemError[]) => void,
  onUnchanged: () => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const person = usePerson();
  const [base, setBase] = useState(opened);
  const [draft, setDraft] = useState<Draft>(() => draftOf(attributes, opened.profile));
  const [errors, setErrors] = useState<FieldErrors>(NO_ERRORS);
  const [conflicting, setConflicting] = useState<string[]>();
  const before = draftOf(attributes, base.profile);

  const takeLatest = async () => {
    const latest = await reloadProfile(client, person);
    const theirs = draftOf(attributes, latest.profile);
    setConflicting(conflicts(before, draft, theirs));
    setDraft(rebase(before, draft, theirs));
    setBase(latest);
  };

  const saving = useMutation({
    mutationFn: async (patch: Record<string, string | null>) => {
      try {
        return await patchProfile(person, patch, base.etag);
      } catch (error) {
        if (!(error instanceof Trouble) || error.kind !== 'changed_elsewhere') throw error;
        await takeLatest();
        return undefined;
      }
    },
    onSuccess: (version) => {
      if (!version) return;
      const { warnings = [], ...profile } = version.profile;
      keepProfile(client, person, { ...version, profile });
      onSaved(warnings);
    },
    onError: (error) => {
      if (error instanceof Trouble && error.kind === 'invalid') setErrors(refused(error));
    },
  });

  const refused = (trouble: Trouble): FieldErrors => {
    const keys = attributes.map(({ key }) => key);
    const found = fieldErrors(trouble.errors, keys, t('profile.field_wrong'));
    if (trouble.errors.length > 0) return found;
    return { fields: {}, other: [trouble.problem?.detail ?? t('trouble.invalid_text')] };
  };

  const save = () => {
    if (saving.isPending) return;
    saving.reset();
    setConflicting(undefined);
    const patch = mergePatch(attributes, before, draft);
    const changed = attributes.filter(({ key }) => key in patch);
    const wrong = faultsIn(changed, draft, t);
    setErrors({ fields: wrong, other: [] });
    if (Object.keys(wrong).length > 0) return;
    if (Object.keys(patch).length === 0) onUnchanged();
    else saving.mutate(patch);
  };

  const trouble = saving.error instanceof Trouble && saving.error.kind !== 'invalid' ? saving.error : undefined;
  return {
    draft,
    change: (key: string, value: string) => setDraft((current) => ({ ...current, [key]: value })),
    errors,
    conflicting,
    before,
    trouble,
    saving: saving.isPending,
    save,
  };
}
