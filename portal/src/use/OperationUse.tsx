import type { LocalizedText } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { faultsOf } from '@/profile/fieldErrors';
import { faultsIn } from '@/profile/typed';
import { Button } from '@/ui/Button';
import type { Fault } from '@/ui/ErrorSummary';
import { LeaveGuard } from '@/ui/LeaveGuard';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { AnswerScreen } from './AnswerScreen';
import type { Applicant } from './applicant';
import { Asking } from './Asking';
import { savable } from './askOnce';
import { ServiceForm } from './form/ServiceForm';
import { FOR_WHOM, ForWhom } from './ForWhom';
import { KnownData } from './KnownData';
import { MissingData } from './MissingData';
import type { OperationForm } from './operationForm';
import { RegionChoice } from './RegionChoice';
import { SaveOffers } from './SaveOffers';
import type { Entries } from './serviceCall';
import { useApplication, type Application } from './useApplication';
import { UseTrouble } from './UseTrouble';
import styles from './Use.module.css';

/** One operation of a service, from the empty form to the answer. */
export function OperationUse(props: {
  form: OperationForm;
  /** `agency/service` */
  service: string;
  /** Who fills in; nobody where it is for everybody and nobody is signed in. */
  applicant: Applicant | undefined;
  signedOut: boolean;
  /** Whose service it is. */
  agency: LocalizedText;
}) {
  const { form, service, applicant } = props;
  const application = useApplication(form, service, applicant);
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
  applicant,
  signedOut,
  agency,
  application: app,
}: Parameters<typeof OperationUse>[0] & { application: Application }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [whomFault, setWhomFault] = useState<string>();
  const assisted = applicant?.assisted;
  const forFamily = form.acting.includes('family') && !assisted;
  const offers =
    app.profile && !app.member && !assisted ? savable(form.schema, app.entries, app.attributes, app.profile) : [];
  const toKeep = () =>
    Object.fromEntries(
      offers
        .filter(({ attribute }) => app.keep.includes(attribute.key))
        .map(({ attribute, value }) => [attribute.key, value]),
    );

  const check = (): Fault[] => {
    const wrong = { ...emptyOnes(app, t('use.fault_required')), ...faultsIn(app.toAsk, app.missing, t) };
    const nobody = forFamily && !app.member && !form.acting.includes('self') ? t('use.choose_child') : undefined;
    setFaults(wrong);
    setWhomFault(nobody);
    return [
      ...(nobody ? [{ field: FOR_WHOM, text: nobody }] : []),
      ...faultsOf({ fields: wrong, other: [] }, app.toAsk, language),
    ];
  };

  const start = (filled: Entries) => {
    app.setEntries(filled);
    if (app.needsConsent) app.setAsking(true);
    else void app.send(filled, toKeep());
  };

  return (
    <>
      <LeaveGuard typed={somethingTyped(app)} />
      <ServiceForm
        schema={form.schema}
        entries={app.entries}
        files={app.files}
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
            {form.regions && (
              <RegionChoice
                served={form.regions}
                agency={agency}
                home={app.profile?.attributes['alamat.kode_wilayah']?.value}
                region={app.region}
                onChange={app.setRegion}
              />
            )}
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
      {app.asking && applicant && app.consent.data && (
        <Asking form={form} app={app} toKeep={toKeep} applicant={applicant} />
      )}
    </>
  );
}

/** Required data that is still empty. */
function emptyOnes(app: Application, empty: string): Record<string, string> {
  return Object.fromEntries(app.toAsk.flatMap(({ key }) => (app.missing[key]?.trim() ? [] : [[key, empty]])));
}

/** Whether there is something that would be lost. */
function somethingTyped(app: Application): boolean {
  const holds = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.values(value).some(holds) : Boolean(value);
  return holds(app.entries) || holds(app.missing);
}

function submitWords(form: OperationForm, app: Application) {
  if (form.method === 'GET') return 'use.look_up';
  return app.toAsk.length > 0 ? 'use.save_and_send' : 'use.send';
}
