import type { Release } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useOffer, useTemplates, useWithdraw } from './templateData';
import styles from '../release/Release.module.css';

/** Offers what is live to the agencies of other regions, or takes the offer back. */
export function OfferTemplate({ release }: { release: Release }) {
  const { t } = useTranslation();
  const templates = useTemplates();
  const offer = useOffer();
  const withdraw = useWithdraw();
  const offered = templates.data?.find(
    (one) => one.offered && one.agency === release.agency && one.service === release.service,
  );
  const failed = offer.error ?? withdraw.error;
  return (
    <section className={styles.section} aria-labelledby="templat-judul">
      <h2 id="templat-judul">{t('template.offer_title')}</h2>
      <p className={styles.lead}>{t('template.offer_lead')}</p>
      {failed && <TroubleMessage error={failed} heading="h3" retry={() => void templates.refetch()} />}
      {templates.isError && (
        <TroubleMessage error={templates.error} heading="h3" retry={() => void templates.refetch()} />
      )}
      {templates.data && (
        <div className={styles.tools}>
          {offered ? (
            <>
              <Link to="/petugas/templat/$template" params={{ template: offered.id }}>
                {t('template.offered', { count: offered.joined })}
              </Link>
              <Button busy={withdraw.isPending} onClick={() => withdraw.mutate(offered.id)}>
                {t('template.withdraw')}
              </Button>
            </>
          ) : (
            <Button busy={offer.isPending} onClick={() => offer.mutate(release.id)}>
              {t('template.offer')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
