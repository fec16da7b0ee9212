import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsentSheet } from '@/consent/ConsentSheet';
import { useDecision } from '@/consent/consentData';
import { Trouble, toTrouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { faultsOf } from '@/profile/fieldErrors';
import { toIsoDate } from '@/ui/fields/dateParts';
import { Button } from '@/ui/Button';
import type { Fault } from '@/ui/ErrorSummary';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { AnswerScreen } from './AnswerScreen';
import { savable } from './askOnce';
import { ServiceForm } from './form/ServiceForm';
import { FOR_WHOM, ForWhom } from './ForWhom';
import { KnownData } from './KnownData';
import { MissingData } from './MissingData';
import type { OperationForm } from './operationForm';
import { RegionChoice } from './RegionChoice';
import { SaveOffers } from './SaveOffers';
import { useApplication, type Application } from './useApplication';
import { UseTrouble } from './UseTrouble';
import styles from './Use.module.css';

/** One operation of a service, from the empty form to the answer. */
export function OperationUse(props: {
  form: OperationForm;
  /** `agency/service` */
  service: string;
  citizen: boolean;
  signedOut: boolean;
  regional: boolean;
  assistedSession?: string;
}) {
  const { form, service, citizen, assistedSession } = props;
  const application = useApplication(form, service, citizen, assistedSession);
  if (application.outcome) {
    return <AnswerScreen form={form} outcome={application.outcome} onAgain={application.again} />;
  }
  if (application.reading) return <Skeleton />;
  const { readError } = application;
  if (readError && !(readError instanceof Trouble && readError.kind === 'signed_out')) {
    return <TroubleMessage error={readError} retry={() => window.location.reload()} />;
  }
  return <Filling {...props} application={application} />;
}

function Filling({
  form,
  signedOut,
  regional,
  assistedSession,
  application: app,
}: Parameters<typeof OperationUse>[0] & { application: Application }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [whomFault, setWhomFault] = useState<string>();
  const forFamily = form.acting.includes('family') && !assistedSession;
  const offers =
    app.profile && !app.member && !assistedSession
      ? savable(form.schema, app.entries, app.attributes, app.profile)
      : [];
  const toKeep = () =>
    Object.fromEntries(
      offers
        .filter(({ attribute }) => app.keep.includes(attribute.key))
        .map(({ attribute, value }) => [attribute.key, value]),
    );

  const check = (): Fault[] => {
    const wrong = emptyOnes(app, t('use.fault_required'), t('profile.date_incomplete'));
    const nobody = forFamily && !app.member && !form.acting.includes('self') ? t('use.choose_child') : undefined;
    setFaults(wrong);
    setWhomFault(nobody);
    return [
      ...(nobody ? [{ field: FOR_WHOM, text: nobody }] : []),
      ...faultsOf({ fields: wrong, other: [] }, app.toAsk, language),
    ];
  };

  const start = () => {
    if (app.needsConsent) app.setAsking(true);
    else void app.send(toKeep());
  };

  return (
    <>
      <ServiceForm
        schema={form.schema}
        entries={app.entries}
        onChange={app.setEntries}
        check={check}
        onSubmit={start}
        before={
          <>
            {forFamily && (
              <ForWhom
                acting={form.acting}
                members={app.family}
                member={app.member}
                error={whomFault}
                onChange={app.setMember}
              />
            )}
            <KnownData known={app.known} changeAt={app.member ? '/keluarga' : '/data-diri'} />
            <MissingData attributes={app.toAsk} values={app.missing} faults={faults} onChange={app.fillMissing} />
            {regional && <RegionChoice region={app.region} onChange={app.setRegion} />}
          </>
        }
      >
        <div className={styles.after}>
          <SaveOffers offers={offers} chosen={app.keep} onChange={app.setKeep} />
          <UseTrouble trouble={app.trouble} ended={signedOut} />
          <div className={styles.actions}>
            <Button type="submit" look="primary" busy={app.sending}>
              {t(app.sending ? 'use.sending' : submitWords(form, app))}
            </Button>
          </div>
        </div>
      </ServiceForm>
      {app.asking && app.consent.data && <Asking app={app} toKeep={toKeep} assistedSession={assistedSession} />}
    </>
  );
}

function Asking({
  app,
  toKeep,
  assistedSession,
}: {
  app: Application;
  toKeep: () => Record<string, string>;
  assistedSession?: string;
}) {
  const { t } = useTranslation();
  const decide = useDecision(assistedSession);
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
      if (kind === 'signed_out') {
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
            void app.send(toKeep());
          },
        )
      }
    />
  );
}

/** Required data that is still empty, or a date that is none. */
function emptyOnes(app: Application, empty: string, noDate: string): Record<string, string> {
  return Object.fromEntries(
    app.toAsk.flatMap(({ key, type }) => {
      const value = app.missing[key]?.trim();
      if (!value) return [[key, empty]];
      return type === 'date' && !toIsoDate(value) ? [[key, noDate]] : [];
    }),
  );
}

function submitWords(form: OperationForm, app: Application) {
  if (form.method === 'GET') return 'use.look_up';
  return app.toAsk.length > 0 ? 'use.save_and_send' : 'use.send';
}
