import type { Service } from '@satu-gerbang/sdk/registry';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { DescribeForm } from './DescribeForm';
import { readService } from './serviceChange';
import styles from '../release/Release.module.css';

/** What the catalogue says of a service, and with which life events it goes; changed without a new release. */
export function DescribeSection({ service: { agency, slug } }: { service: Service }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState(false);
  const open = useMutation({ mutationFn: () => readService(agency, slug), onMutate: () => setSaved(false) });
  const close = (stored: boolean) => {
    open.reset();
    setSaved(stored);
  };
  return (
    <section className={styles.section} aria-labelledby="keterangan-judul">
      <h2 id="keterangan-judul">{t('describe.title')}</h2>
      <p className={styles.lead}>{t('describe.lead')}</p>
      {saved && <p role="status">{t('describe.saved')}</p>}
      {open.isError && <TroubleMessage error={open.error} heading="h3" retry={() => open.mutate()} />}
      {open.data ? (
        <DescribeForm key={open.data.etag} version={open.data} onClose={close} onReload={() => open.mutate()} />
      ) : (
        <div>
          <Button busy={open.isPending} onClick={() => open.mutate()}>
            {t('describe.change')}
          </Button>
        </div>
      )}
    </section>
  );
}
