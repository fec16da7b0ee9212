import type { Release } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { PageHeading } from '@/ui/PageHeading';
import { useAgencyName } from '../agencies';
import { ReleaseStateTag } from '../ReleaseStateTag';
import { useService } from '../serviceData';
import styles from './Release.module.css';

/** Which release of which service this is, and where it stands. */
export function ReleaseHead({ release: { agency, service, state, documentVersion, createdAt } }: { release: Release }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useAgencyName();
  const { data } = useService(agency, service);
  const name = data ? localized(data.name, language) : service;
  return (
    <div className={styles.head}>
      <Link to="/petugas/layanan/$agency/$service" params={{ agency, service }} className={styles.back}>
        <ChevronLeft aria-hidden size={18} />
        {t('release.back', { service: name })}
      </Link>
      <PageHeading title={t(state === 'draft' ? 'release.draft_of' : 'release.release_of', { service: name })} />
      <p className={styles.about}>
        <ReleaseStateTag state={state} />
        <span>{nameOf(agency)}</span>
        <span>{t('release.of_day', { date: formatMoment(createdAt, language) })}</span>
        {documentVersion && <span>{t('release.version', { version: documentVersion })}</span>}
      </p>
    </div>
  );
}
