import type { Attribute, LedgerEntry } from '@satu-gerbang/sdk/identity';
import type { TFunction } from 'i18next';
import { Ban, Send, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { memberName, useFamily } from '@/family/familyData';
import { formatDay, formatTime } from '@/i18n/format';
import type { Language } from '@/i18n/language';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { useAttributes } from '@/profile/profileData';
import { classes } from '@/ui/classes';
import { useServiceNames } from './serviceNames';
import styles from './Ledger.module.css';

/** Who, what, why and when, newest first, day by day. */
export function AccessTimeline({ entries }: { entries: LedgerEntry[] }) {
  const language = useLanguage();
  const attributes = useAttributes(true).data ?? [];
  const nameOf = useServiceNames(entries.map(({ service }) => service).filter(isService));
  const days = byDay(entries, language);
  return (
    <div className={styles.days}>
      {days.map(([day, rows]) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ol className={styles.timeline}>
            {rows.map((entry) => (
              <TimelineItem key={entry.hash} entry={entry} names={nameOf(entry.service)} attributes={attributes} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: LedgerEntry[], language: Language): [day: string, rows: LedgerEntry[]][] {
  const days = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const day = formatDay(entry.at, language);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

function TimelineItem({
  entry,
  names,
  attributes,
}: {
  entry: LedgerEntry;
  names: { service: string; agency: string };
  attributes: Attribute[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refused = entry.kind === 'refusal';
  const assisted = entry.kind === 'assistance';
  const Icon = refused ? Ban : assisted ? UserRound : Send;
  const words = entry.attributes.map((key) => {
    const attribute = attributes.find((candidate) => candidate.key === key);
    return attribute ? localized(attribute.name, language) : key;
  });
  const data = new Intl.ListFormat(language).format(words);
  return (
    <li className={classes(styles.item, refused && styles.refused)}>
      <Icon aria-hidden size={20} className={styles.icon} />
      <div className={styles.what}>
        <h3>{assisted ? actText(entry.act ?? '', t) : names.service}</h3>
        <p className={styles.soft}>
          {assisted ? (isService(entry.service) ? names.service : entry.agency) : names.agency}
        </p>
        <p>
          {t(WORDS[entry.kind])}
          {data && `: ${data}`}
        </p>
        {entry.code && <p className={styles.soft}>{refusalText(entry.code, t)}</p>}
        <About entry={entry} />
      </div>
      <time className={styles.time} dateTime={entry.at.toISOString()}>
        {formatTime(entry.at, language)}
      </time>
    </li>
  );
}

function About({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation();
  const person = usePerson();
  const family = useFamily(entry.member === undefined ? undefined : person);
  const member = family.data?.find(({ id }) => id === entry.member);
  const parts = [
    entry.member && t('ledger.about', { name: member ? memberName(member) : t('ledger.family_member') }),
    entry.channel !== 'online' && t(`ledger.channel.${entry.channel}`),
    t('ledger.row', { seq: entry.seq }),
  ];
  return <p className={styles.small}>{parts.filter(Boolean).join(' · ')}</p>;
}

/** What an officer did without a service has the agency alone in its place, or nothing. */
function isService(service: string): boolean {
  return service.includes('/');
}

const KNOWN_ACTS = ['enrolment', 'verification', 'session', 'receipt', 'call', 'identifier_lost'] as const;

/** What an officer did; calls of this API keep their name where no words are kept for them. */
function actText(act: string, t: TFunction): string {
  const known = KNOWN_ACTS.find((candidate) => candidate === act);
  return known ? t(`ledger.act.${known}`) : t('ledger.act_unnamed', { act });
}

const WORDS = {
  disclosure: 'ledger.received',
  refusal: 'ledger.refused',
  assistance: 'ledger.assisted',
} as const;

const KNOWN_REFUSALS = [
  'consent_required',
  'bound_value_mismatch',
  'verification_required',
  'citizen_data_missing',
  'attribute_protected',
  'processing_restricted',
] as const;

function refusalText(code: string, t: TFunction): string {
  const known = KNOWN_REFUSALS.find((candidate) => candidate === code);
  return known ? t(`ledger.refusal.${known}`) : code;
}
