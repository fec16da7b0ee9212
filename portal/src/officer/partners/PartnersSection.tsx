import type { Partner, Service } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Skeleton';
import { StateTag } from '@/ui/StateTag';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { InviteForm } from './InviteForm';
import { useEndPartner, usePartners } from './partnerData';
import styles from '../release/Release.module.css';

/** Agencies that offer a service together: who they are, inviting one, ending it. */
export function PartnersSection({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { agency, slug } = service;
  const query = usePartners(agency, slug);
  const end = useEndPartner(agency, slug);
  const [asked, setAsked] = useState<Partner>();
  const waiting = query.data?.some(({ accepted }) => !accepted);
  return (
    <section className={styles.section} aria-labelledby="mitra-layanan">
      <h2 id="mitra-layanan">{t('partners.title')}</h2>
      <p className={styles.lead}>{t('partners.lead')}</p>
      {query.isPending && <Skeleton rows={1} />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {end.isError && <TroubleMessage error={end.error} heading="h3" retry={() => end.reset()} />}
      {query.data && query.data.length > 0 && <PartnerTable partners={query.data} onEnd={setAsked} />}
      {waiting && <p className={styles.lead}>{t('partners.accept_where')}</p>}
      {query.data && <InviteForm service={service} partners={query.data} />}
      {asked && (
        <EndDialog
          partner={asked}
          onClose={() => setAsked(undefined)}
          onEnd={() => {
            setAsked(undefined);
            end.mutate(asked.agency);
          }}
        />
      )}
    </section>
  );
}

function PartnerTable({ partners, onEnd }: { partners: Partner[]; onEnd: (partner: Partner) => void }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('partners.title')}
      rows={partners}
      rowKey={({ agency }) => agency}
      columns={[
        { header: t('review.agency'), lead: true, cell: ({ agencyName }) => <Text of={agencyName} /> },
        {
          header: t('office.state'),
          cell: ({ accepted }) => (
            <StateTag tone={accepted ? 'success' : 'info'}>
              {t(accepted ? 'partners.accepted' : 'partners.invited')}
            </StateTag>
          ),
        },
        {
          header: t('agencies.change'),
          cell: (partner) => (
            <Button onClick={() => onEnd(partner)}>
              {t('partners.end')}
              <span className="visually-hidden">
                {' '}
                <Text of={partner.agencyName} />
              </span>
            </Button>
          ),
        },
      ]}
    />
  );
}

function EndDialog({ partner, onClose, onEnd }: { partner: Partner; onClose: () => void; onEnd: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Dialog
      title={t('partners.ask_end', { agency: localized(partner.agencyName, language) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('profile.cancel')}</Button>
          <Button look="primary" onClick={onEnd}>
            {t('partners.end')}
          </Button>
        </>
      }
    >
      <p>{t('partners.then_end')}</p>
    </Dialog>
  );
}
