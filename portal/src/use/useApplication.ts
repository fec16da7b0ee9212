import type { Attribute } from '@satu-gerbang/sdk/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askWhoIsSignedIn } from '@/api/queryClient';
import { Trouble, toTrouble } from '@/api/trouble';
import { CONSENT_REQUEST_KEY, useConsentRequest } from '@/consent/consentData';
import { useFamily } from '@/family/familyData';
import { useAttributes, useProfile } from '@/profile/profileData';
import { knownData, missingData } from './knownData';
import type { OperationForm } from './operationForm';
import { savePersonData } from './savePersonData';
import { callService, type CallContext, type Entries, type ServiceAnswer } from './serviceCall';

/** A service's answer and what was kept beside it. */
export interface Outcome {
  answer: ServiceAnswer;
  saved: Attribute[];
  saveFailed: boolean;
}

/** Everything that filling in and sending one operation's form needs. Entries live in memory only. */
export function useApplication(form: OperationForm, service: string, citizen: boolean, session?: string) {
  const client = useQueryClient();
  const [entries, setEntries] = useState<Entries>({});
  const [member, setMember] = useState<string>();
  const [region, setRegion] = useState<string>();
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [keep, setKeep] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [outcome, setOutcome] = useState<Outcome>();

  const binds = citizen && form.bound.length > 0;
  const attributes = useAttributes(citizen);
  const profile = useProfile(citizen && !session, true);
  const family = useFamily(citizen && !session && form.acting.includes('family'));
  const consent = useConsentRequest(service, form.operationId, binds, session);
  const myself = form.acting.includes('self') ? profile.data?.profile : undefined;
  const person = member ? family.data?.find(({ id }) => id === member) : myself;
  const known = knownData(form, consent.data, attributes.data ?? [], person);
  const toAsk = session || !person ? [] : missingData(known);

  const refuse = (caught: Trouble) => {
    setTrouble(caught);
    askWhoIsSignedIn(client, caught);
  };

  const send = async (toKeep: Record<string, string>) => {
    setSending(true);
    setTrouble(undefined);
    try {
      if (Object.keys(missing).length > 0) {
        await savePersonData(client, member, missing);
        setMissing({});
      }
      const context: CallContext = { member, region, assistedSession: session };
      const answer = await callService(form, entries, context);
      setOutcome(await keepBeside(answer, toKeep));
      for (const queryKey of [['cases'], ['ledger']]) void client.invalidateQueries({ queryKey });
    } catch (error) {
      const caught = await toTrouble(error);
      refuse(caught);
      if (caught.problem?.code === 'consent_required') {
        await client.invalidateQueries({ queryKey: CONSENT_REQUEST_KEY });
        setAsking(true);
      }
    } finally {
      setSending(false);
    }
  };

  const keepBeside = async (answer: ServiceAnswer, toKeep: Record<string, string>): Promise<Outcome> => {
    const saved = (attributes.data ?? []).filter(({ key }) => key in toKeep);
    if (!answer.ok || saved.length === 0) return { answer, saved: [], saveFailed: false };
    return savePersonData(client, undefined, toKeep).then(
      () => ({ answer, saved, saveFailed: false }),
      () => ({ answer, saved: [], saveFailed: true }),
    );
  };

  return {
    entries,
    setEntries,
    member,
    setMember,
    region,
    setRegion,
    missing,
    fillMissing: (key: string, value: string) => setMissing((current) => ({ ...current, [key]: value })),
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

export type Application = ReturnType<typeof useApplication>;
