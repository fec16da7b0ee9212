import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toTrouble } from '@/api/trouble';
import { ConsentSheet } from '@/consent/ConsentSheet';
import { useDecision } from '@/consent/consentData';
import { memberName } from '@/family/familyData';
import { Notice } from '@/ui/Notice';
import type { Applicant } from './applicant';
import type { OperationForm } from './operationForm';
import type { Application } from './useApplication';

/** Days for which a consent is proposed: to look something up, and to have an application worked on. */
const ONCE = 1;
const FOR_AN_APPLICATION = 30;

/** Asks for the consent that a call needs; with a yes the call is made. */
export function Asking({
  form,
  app,
  toKeep,
  applicant,
}: {
  form: OperationForm;
  app: Application;
  toKeep: () => Record<string, string>;
  applicant: Applicant;
}) {
  const { t } = useTranslation();
  const decide = useDecision(applicant.person, applicant.assisted?.id);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [denied, setDenied] = useState(false);
  const request = app.consent.data;
  if (!request) return null;
  const close = () => app.setAsking(false);
  const answer = async (run: () => Promise<unknown>, then: () => void) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await run();
      then();
    } catch (error) {
      const caught = await toTrouble(error);
      const { problem, kind } = caught;
      if (kind === 'signed_out' || kind === 'other_person') {
        close();
        app.refuse(caught);
        return;
      }
      setTrouble(problem?.detail ?? problem?.title ?? t(`trouble.${kind}_text`));
      if (problem?.code === 'consent_outdated') await app.consent.refetch();
    } finally {
      setBusy(false);
    }
  };
  if (denied) return <Notice tone="info">{t('consent.denied_note')}</Notice>;
  return (
    <ConsentSheet
      request={request}
      known={app.known}
      whom={whomItIsAbout(app, applicant)}
      proposedDays={form.method === 'GET' ? ONCE : FOR_AN_APPLICATION}
      busy={busy}
      trouble={trouble}
      onClose={close}
      onDeny={() =>
        void answer(
          () => decide(request, 'deny', [], 0),
          () => setDenied(true),
        )
      }
      onGrant={(attributes, days) =>
        void answer(
          () => decide(request, 'grant', attributes, days),
          () => {
            close();
            void app.send(app.entries, toKeep());
          },
        )
      }
    />
  );
}

/** Whose data would be handed over, where it is not that of who decides. */
function whomItIsAbout(app: Application, { assisted }: Applicant): string | undefined {
  const member = app.family.find(({ id }) => id === app.member);
  return member ? memberName(member) : assisted?.name;
}
