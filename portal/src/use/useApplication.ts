import type { Attribute, FamilyMember } from '@satu-gerbang/sdk/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askWhoIsSignedIn } from '@/api/queryClient';
import { Trouble, toTrouble } from '@/api/trouble';
import { requestKey, useConsentRequest } from '@/consent/consentData';
import { memberName, useFamily } from '@/family/familyData';
import { useAttributes, useProfile } from '@/profile/profileData';
import type { Applicant } from './applicant';
import { HeldFiles } from './heldFiles';
import { knownData, missingData } from './knownData';
import type { OperationForm } from './operationForm';
import { savePersonData } from './savePersonData';
import type { ServiceAnswer } from './serviceAnswer';
import { callService, type CallContext, type Entries } from './serviceCall';
import { useIdempotencyKey } from './useIdempotencyKey';
import { useMissing } from './useMissing';

/** A service's answer and what was kept beside it. */
export interface Outcome {
  answer: ServiceAnswer;
  /** When the answer came, who filled in, and for which member of the family. */
  at: Date;
  by?: string;
  whom?: string;
  saved: Attribute[];
  saveFailed: boolean;
}

/** Everything that filling in and sending one operation's form needs. Entries live in memory only. */
export function useApplication(form: OperationForm, service: string, applicant: Applicant | undefined) {
  const client = useQueryClient();
  const [entries, setEntries] = useState<Entries>({});
  const [files] = useState(() => new HeldFiles());
  const [member, setMember] = useState<string>();
  const [region, setRegion] = useState<string>();
  const [keep, setKeep] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [outcome, setOutcome] = useState<Outcome>();
  const missing = useMissing(member);
  const idempotencyKey = useIdempotencyKey();

  const assisted = applicant?.assisted?.id;
  const citizen = assisted ? undefined : applicant?.person;
  const binds = applicant !== undefined && form.bound.length > 0;
  const attributes = useAttributes(applicant !== undefined);
  const profile = useProfile(citizen, true);
  const family = useFamily(form.acting.includes('family') ? citizen : undefined);
  const consent = useConsentRequest(binds ? applicant.person : undefined, service, form.operationId, assisted);
  const myself = form.acting.includes('self') ? profile.data?.profile : undefined;
  const meant = member ? family.data?.find(({ id }) => id === member) : myself;
  const known = knownData(form, consent.data, attributes.data ?? [], meant);
  const toAsk = assisted || !meant ? [] : missingData(known);

  const refuse = (caught: Trouble) => {
    setTrouble(caught);
    askWhoIsSignedIn(client, caught);
  };

  const saveMissing = async () => {
    const values = missing.toSave(toAsk);
    if (!citizen || Object.keys(values).length === 0) return;
    await savePersonData(client, citizen, member, values);
    missing.saved();
  };

  const send = async (filled: Entries, toKeep: Record<string, string>) => {
    setSending(true);
    setTrouble(undefined);
    try {
      await saveMissing();
      const context: CallContext = {
        member,
        region,
        assistedSession: isPersonal(form) ? assisted : undefined,
        idempotencyKey: idempotencyKey.of([filled, member, region, assisted]),
        fetch: applicant?.person.fetch,
      };
      const answer = await callService(form, files.in(filled) as Entries, context);
      idempotencyKey.answered();
      const circumstances = {
        answer,
        at: new Date(),
        by: applicantName(applicant),
        whom: childName(member, family.data),
      };
      setOutcome({ ...circumstances, ...(await keepBeside(answer, toKeep)) });
      if (applicant) void client.invalidateQueries({ queryKey: applicant.person.key() });
    } catch (error) {
      const caught = await toTrouble(error);
      refuse(caught);
      if (caught.problem?.code === 'consent_required') {
        await client.invalidateQueries({ queryKey: requestKey(applicant?.person) });
        setAsking(true);
      }
    } finally {
      setSending(false);
    }
  };

  const keepBeside = async (
    answer: ServiceAnswer,
    toKeep: Record<string, string>,
  ): Promise<Pick<Outcome, 'saved' | 'saveFailed'>> => {
    const saved = (attributes.data ?? []).filter(({ key }) => key in toKeep);
    if (!citizen || !answer.ok || saved.length === 0) return { saved: [], saveFailed: false };
    return savePersonData(client, citizen, undefined, toKeep).then(
      () => ({ saved, saveFailed: false }),
      () => ({ saved: [], saveFailed: true }),
    );
  };

  return {
    entries,
    setEntries,
    files,
    member,
    setMember,
    region,
    setRegion,
    missing: missing.values,
    fillMissing: missing.fill,
    keep,
    setKeep,
    asking,
    setAsking,
    sending,
    trouble,
    refuse,
    outcome,
    again: () => setOutcome(undefined),
    attributes: attributes.data ?? [],
    profile: profile.data?.profile,
    family: family.data ?? [],
    consent,
    known,
    toAsk,
    needsConsent: binds && consent.data?.consented === false,
    reading: [attributes, profile, family, consent].some(({ isLoading }) => isLoading),
    readError: [attributes, profile, family, consent].find(({ isLoadingError }) => isLoadingError)?.error,
    send,
  };
}

const applicantName = (applicant: Applicant | undefined) => applicant?.assisted?.name ?? applicant?.name;

function childName(member: string | undefined, family: FamilyMember[] = []): string | undefined {
  const found = family.find(({ id }) => id === member);
  return found && memberName(found);
}

/** Whether it matters for whom the operation is called; what everybody may call and binds nothing is the same for all. */
const isPersonal = ({ audience, bound }: OperationForm) => bound.length > 0 || !audience.includes('public');

export type Application = ReturnType<typeof useApplication>;
