import type { CitizenCase } from '@satu-gerbang/sdk/identity';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { memberName, useFamily } from '@/family/familyData';
import { formatDate, formatDay, formatDuration } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { FactList } from '@/ui/FactList';
import { StateTag, type Tone } from '@/ui/StateTag';
import { Text } from '@/ui/Text';
import styles from '@/account/MyPage.module.css';

const TONE: Readonly<Record<CitizenCase['state'], Tone>> = {
  submitted: 'info',
  in_review: 'info',
  waiting_on_applicant: 'warning',
  approved: 'success',
  approved_by_lapse: 'success',
  rejected: 'danger',
};

/** One application: where it stands, and the promised time against the time that it took. */
export function CaseItem({ of }: { of: CitizenCase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [agency = '', service = ''] = of.service.split('/');
  const facts: [string, string | undefined | false][] = [
    [t('case.receipt'), of.receipt],
    [t('case.submitted_at'), formatDay(of.submittedAt, language)],
    [t('case.due'), of.promised && dueDate(of, language)],
    [t('case.time'), of.promised && of.daysTaken !== undefined && takenOfPromised(of, t, language)],
    [t('case.decided_at'), of.decidedAt && formatDay(of.decidedAt, language)],
    [t('case.agency_status'), agencyWords(of, t)],
  ];
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <StateTag tone={TONE[of.state]}>{t(`case.state.${of.state}`)}</StateTag>
        {of.overdue && <StateTag tone="danger">{t('case.overdue')}</StateTag>}
      </div>
      <h3>
        <Link to="/layanan/$agency/$service" params={{ agency, service }}>
          {of.serviceName ? <Text of={of.serviceName} /> : of.service}
        </Link>
      </h3>
      <p className={styles.soft}>
        {of.agencyName && <Text of={of.agencyName} />}
        {of.member && <ForMember id={of.member} />}
      </p>
      <div className={styles.wide}>
        <FactList facts={facts} />
      </div>
      {of.state === 'waiting_on_applicant' && <p>{t('case.waiting_text')}</p>}
    </li>
  );
}

function ForMember({ id }: { id: string }) {
  const { t } = useTranslation();
  const member = useFamily(usePerson()).data?.find((one) => one.id === id);
  return ` · ${t('case.for', { name: member ? memberName(member) : t('ledger.family_member') })}`;
}

type Translate = TFunction;
type Language = ReturnType<typeof useLanguage>;

/** The agency's own word, where it says more than the state above it. */
function agencyWords({ status, state }: CitizenCase, t: Translate): string | undefined {
  if (status === state) return undefined;
  return isState(status) ? t(`case.state.${status}`) : status;
}

const isState = (word: string | undefined): word is CitizenCase['state'] => word !== undefined && word in TONE;

function dueDate({ promised }: CitizenCase, language: Language): string | undefined {
  return promised && formatDate(isoDay(promised.dueOn), language);
}

function takenOfPromised({ promised, daysTaken = 0 }: CitizenCase, t: Translate, language: Language) {
  if (!promised) return undefined;
  const taken = t(promised.workingDays ? 'duration.working_day' : 'duration.day', { count: daysTaken });
  return t('case.taken_of', { taken, promised: formatDuration(promised, t, language) });
}

/** The generated SDK reads days as instants at midnight UTC. */
const isoDay = (day: Date) => (Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10));
