import type { AssistedSession } from '@satu-gerbang/sdk/identity';
import type { CatalogueEntry } from '@satu-gerbang/sdk/registry';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { useAssistedSession } from '@/counter/assistedSession';
import { useService } from '@/service/serviceData';
import { loginUrl, useVisitor, type Visitor } from '@/session/session';
import { ButtonLink } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { SimulatedTag } from '@/ui/SimulatedTag';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { applicantKey, type Applicant } from './applicant';
import { operationForm, type OperationForm } from './operationForm';
import { OperationUse } from './OperationUse';
import { useSlice } from './slice';
import styles from './Use.module.css';

/** Uses one operation of a service: the form comes from the service's own document. */
export function UsePage() {
  const { agency, service, operation } = useParams({ from: '/layanan/$agency/$service/pakai/$operation' });
  const catalogue = useService(agency, service);
  const slice = useSlice(agency, service);
  const error = catalogue.error ?? slice.error;
  const form = useMemo(
    () => slice.data && operationForm(slice.data, `/api/${agency}/${service}`, operation),
    [slice.data, agency, service, operation],
  );
  return (
    <Page>
      <Link to="/layanan/$agency/$service" params={{ agency, service }} className={styles.back}>
        <ChevronLeft aria-hidden size={18} />
        <BackText entry={catalogue.data?.entry} />
      </Link>
      {error ? (
        <TroubleMessage
          error={error}
          heading="h1"
          retry={() => void Promise.all([catalogue.refetch(), slice.refetch()])}
        />
      ) : !catalogue.data || !slice.data ? (
        <Skeleton rows={4} />
      ) : form ? (
        <Operation key={operation} form={form} entry={catalogue.data.entry} />
      ) : (
        <TroubleMessage error={new Trouble('not_found')} heading="h1" retry={() => void slice.refetch()} />
      )}
    </Page>
  );
}

function BackText({ entry }: { entry: CatalogueEntry | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return entry ? localized(entry.name, language) : t('service.breadcrumb');
}

function Operation({ form, entry }: { form: OperationForm; entry: CatalogueEntry }) {
  const language = useLanguage();
  return (
    <div className={styles.column}>
      <div className={styles.head}>
        <PageHeading title={form.summary} />
        <div className={styles.tagged}>
          <span>{localized(entry.agencyName, language)}</span>
          {entry.simulated && <SimulatedTag />}
        </div>
        {form.description && <p lang="id">{form.description}</p>}
      </div>
      <Gate form={form} entry={entry} />
    </div>
  );
}

/** Lets in whom the operation is for. Once it is open it stays open when the session ends, and with it what was typed. */
function Gate({ form, entry }: { form: OperationForm; entry: CatalogueEntry }) {
  const { t } = useTranslation();
  const visitor = useVisitor();
  const { applicant, reading } = useApplicant(visitor);
  const [opened, setOpened] = useState<Applicant>();
  if (applicant && applicantKey(applicant) !== applicantKey(opened)) setOpened(applicant);
  const gone = visitor.state === 'anonymous' || visitor.state === 'unknown';
  const shown = applicant ?? (gone ? opened : undefined);
  const open = form.audience.includes('public');
  const impossible = shown?.assisted && impossibleAtCounter(form, shown.assisted);
  if (visitor.state === 'loading' || reading) return <Skeleton />;
  if (!open && !shown) return <Closed visitor={visitor} form={form} />;
  return (
    <>
      {shown?.assisted && <Notice tone="info">{t('counter.serving', { name: shown.assisted.name })}</Notice>}
      {impossible ? (
        <Message title={t(`counter.${impossible}_title`)}>
          <p>{t(`counter.${impossible}_text`)}</p>
        </Message>
      ) : (
        <OperationUse
          key={applicantKey(shown)}
          form={form}
          service={`${entry.agency}/${entry.service}`}
          applicant={shown}
          signedOut={!open && visitor.state === 'anonymous'}
          agency={entry.agencyName}
        />
      )}
    </>
  );
}

const nameOf = (visitor: Visitor) => (visitor.state === 'signed_in' ? (visitor.session.name ?? undefined) : undefined);

/** Why a call for the citizen at the counter could not be made, told before anything is asked of them. */
function impossibleAtCounter(
  { acting, assurance, bound, audience }: OperationForm,
  session: AssistedSession,
): 'not_here' | 'too_weak' | undefined {
  if (bound.length === 0 && audience.includes('public')) return undefined;
  if (!acting.includes('self')) return 'not_here';
  return assurance === 'substantial' && session.assurance === 'basic' ? 'too_weak' : undefined;
}

/** Who would fill in: an officer for the citizen at the counter, or a citizen. */
function useApplicant(visitor: Visitor): { applicant?: Applicant; reading: boolean } {
  const roles = visitor.state === 'signed_in' ? visitor.session.roles : [];
  const person = visitor.state === 'signed_in' ? visitor.person : undefined;
  const { session: assisted, isLoading } = useAssistedSession(roles.includes('officer') ? person : undefined);
  if (!person) return { reading: false };
  if (assisted) return { applicant: { person, assisted }, reading: false };
  return { applicant: roles.includes('citizen') ? { person, name: nameOf(visitor) } : undefined, reading: isLoading };
}

function Closed({ visitor, form }: { visitor: Visitor; form: OperationForm }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (visitor.state === 'unknown') {
    return (
      <TroubleMessage
        error={new Trouble('unavailable')}
        title={t('trouble.session_title')}
        text={t('trouble.session_text')}
        retry={visitor.retry}
      />
    );
  }
  if (!form.audience.includes('citizen')) {
    return (
      <Message title={t('use.not_for_people_title')}>
        <p>{t('use.not_for_people_text')}</p>
      </Message>
    );
  }
  if (visitor.state !== 'anonymous') {
    return (
      <Message title={t('profile.not_citizen_title')}>
        <p>{t('use.not_citizen_text')}</p>
      </Message>
    );
  }
  const assurance = form.assurance === 'substantial' ? 'substantial' : undefined;
  return (
    <Message
      title={t('use.sign_in_title')}
      actions={
        <ButtonLink look="primary" href={loginUrl(window.location.pathname, language, assurance)}>
          {t('header.sign_in')}
        </ButtonLink>
      }
    >
      <p>{t('use.sign_in_text')}</p>
    </Message>
  );
}
