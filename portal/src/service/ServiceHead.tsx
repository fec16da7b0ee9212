import type { CatalogueEntry } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { regionName } from '@/data/regions';
import { formatDay } from '@/i18n/format';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Notice } from '@/ui/Notice';
import { PageHeading } from '@/ui/PageHeading';
import { SimulatedTag } from '@/ui/SimulatedTag';
import { StateTag } from '@/ui/StateTag';
import { Text } from '@/ui/Text';
import styles from './ServicePage.module.css';

/** Name, agency and region of a service, and what a visitor must know before relying on it. */
export function ServiceHead({ entry, sunsetAt, endedAt }: { entry: CatalogueEntry; sunsetAt?: Date; endedAt?: Date }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={styles.head}>
      <div>
        <PageHeading title={localized(entry.name, language)}>
          <Text of={entry.name} />
        </PageHeading>
      </div>
      <div className={styles.tagged}>
        <p className={styles.agency}>
          <span className="visually-hidden">{t('service.provided_by')}: </span>
          <Text of={entry.agencyName} /> · {entry.regionName ?? regionName(entry.region)}
        </p>
        {entry.simulated && <SimulatedTag />}
        <StatusNow state={entry.state} />
      </div>
      <p className={styles.summary}>
        <Text of={entry.summary} />
      </p>
      <div className={styles.notices}>
        <Ending state={entry.state} sunsetAt={sunsetAt} endedAt={endedAt} />
        {entry.simulated && <Notice tone="info">{t('service.simulated_note')}</Notice>}
      </div>
    </div>
  );
}

/** What becomes of a service that ends, with its days. */
function Ending({ state, sunsetAt, endedAt }: { state: CatalogueEntry['state']; sunsetAt?: Date; endedAt?: Date }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: Date) => formatDay(at, language);
  if (state === 'deprecated') {
    const text = sunsetAt ? t('service.deprecated_until', { date: day(sunsetAt) }) : t('service.deprecated');
    return <Notice tone="warning">{text}</Notice>;
  }
  if (state === 'suspended') {
    const since = endedAt && t('service.since', { date: day(endedAt) });
    return (
      <Notice tone="warning">
        {t('service.suspended')} {since}
      </Notice>
    );
  }
  if (state !== 'retired') return null;
  return (
    <Notice tone="warning">{endedAt ? t('service.retired_on', { date: day(endedAt) }) : t('service.retired')}</Notice>
  );
}

/** Whether it can be used now. */
function StatusNow({ state }: { state: CatalogueEntry['state'] }) {
  const { t } = useTranslation();
  if (state !== 'published' && state !== 'deprecated' && state !== 'suspended') return null;
  return <StateTag tone={state === 'published' ? 'success' : 'warning'}>{t(`service.state.${state}`)}</StateTag>;
}
