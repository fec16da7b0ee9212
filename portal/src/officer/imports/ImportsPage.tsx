import type { ImportJob } from '@satu-gerbang/sdk/registry';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { OfficePage } from '../OfficePage';
import { ImportForm } from './ImportForm';
import { ImportProgress } from './ImportProgress';
import { useImports } from './importData';
import styles from './Imports.module.css';

/** Registers many services at once from a file, and shows how far that is. */
export function ImportsPage() {
  const { t } = useTranslation();
  return <OfficePage>{() => <Imports list={t('import.mine')} />}</OfficePage>;
}

/** The form that starts an import, and the imports that the person may see. */
export function Imports({ list, act }: { list: string; act?: (one: ImportJob) => ReactNode }) {
  const { t } = useTranslation();
  const query = useImports();
  return (
    <>
      <div>
        <PageHeading title={t('import.title')} />
        <p className={styles.lead}>{t('import.lead')}</p>
      </div>
      <ImportForm />
      <section className={styles.section} aria-labelledby="impor-daftar">
        <h2 id="impor-daftar">{list}</h2>
        {query.isPending && <Skeleton />}
        {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
        {query.data?.length === 0 && <p>{t('import.none')}</p>}
        {query.data?.map((one) => (
          <ImportProgress key={one.id} of={one}>
            {act?.(one)}
          </ImportProgress>
        ))}
      </section>
    </>
  );
}
