import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/ui/DataTable';
import { declaredOperations } from './declaredOperations';
import styles from '@/officer/release/Release.module.css';

const AUDIENCES = ['public', 'citizen', 'integrator'] as const;

/** The operations that would become reachable, and for whom. */
export default function ReviewedOperations({ document }: { document: string }) {
  const { t } = useTranslation();
  const operations = useMemo(() => declaredOperations(document), [document]);
  const words = (audience: string[]) => {
    const known = AUDIENCES.filter((one) => audience.includes(one));
    return known.length > 0 ? known.map((one) => t(`service.audience_${one}`)).join(', ') : t('service.audience_none');
  };
  return (
    <section className={styles.section} aria-labelledby="operasi-ditinjau">
      <h2 id="operasi-ditinjau">{t('service.operations')}</h2>
      <DataTable
        caption={t('service.operations')}
        rows={operations}
        rowKey={({ name }) => name}
        columns={[
          { header: t('review.operation'), lead: true, cell: ({ summary, name }) => summary ?? name },
          {
            header: t('review.address'),
            cell: ({ method, path }) => (
              <code>
                {method} {path}
              </code>
            ),
          },
          { header: t('service.audience'), cell: ({ audience }) => words(audience) },
        ]}
      />
    </section>
  );
}
