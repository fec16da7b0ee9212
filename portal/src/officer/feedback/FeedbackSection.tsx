import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { TroubleMessage } from '@/ui/TroubleMessage';
import type { ReleaseVersion } from '../release/releaseData';
import { FeedbackItem } from './FeedbackItem';
import { useFeedback, useOpenPeriod } from './feedbackData';
import styles from '../release/Release.module.css';

/** Public feedback on the standard before it is published: opened by the agency, answered in public. */
export function FeedbackSection({ version }: { version: ReleaseVersion }) {
  const { t } = useTranslation();
  const { agency, service, state, feedbackUntil } = version.release;
  const query = useFeedback(agency, service);
  const waiting = state === 'submitted' || state === 'approved';
  const items = query.data?.items ?? [];
  if (!waiting && items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="masukan-judul">
      <h2 id="masukan-judul">{t('feedback.title')}</h2>
      {waiting && <Period version={version} until={feedbackUntil} />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <p>{t('feedback.none')}</p>}
      {items.map((entry) => (
        <FeedbackItem key={entry.id} {...{ entry, agency, service }} />
      ))}
    </section>
  );
}

function Period({ version, until }: { version: ReleaseVersion; until: Date | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = useOpenPeriod(version);
  const [days, setDays] = useState('14');
  const fits = /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= 60;
  if (until && until > new Date()) {
    return (
      <div className={styles.tools}>
        <p>{t('feedback.open_until', { date: formatDay(until, language) })}</p>
        <Button busy={open.isPending} onClick={() => open.mutate(0)}>
          {t('feedback.close')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.lead}>{t('feedback.lead')}</p>
      {open.isError && <TroubleMessage error={open.error} heading="h3" retry={() => open.mutate(Number(days))} />}
      <div className={styles.tools}>
        <TextInput
          id="masukan-hari"
          label={t('feedback.days')}
          inputMode="numeric"
          maxLength={2}
          value={days}
          error={fits ? undefined : t('feedback.days_wrong')}
          onChange={setDays}
        />
        <Button busy={open.isPending} onClick={() => fits && open.mutate(Number(days))}>
          {t('feedback.open')}
        </Button>
      </div>
    </>
  );
}
