import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partnersApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Notice } from '@/ui/Notice';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { invitationsKey } from './partnerData';

/** Services of other agencies that this one is invited to own too; nothing where there is no invitation. */
export function Invitations({ agency }: { agency: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery({
    queryKey: invitationsKey(agency),
    queryFn: () => call(async () => (await partnersApi.listInvitations({ agency })).items),
  });
  if (query.isError) return <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />;
  return query.data?.map((one) => (
    <Notice key={`${one.agency}/${one.service}`} tone="info" title={localized(one.serviceName, language)}>
      <p>{t('partners.invitation', { agency: localized(one.agencyName, language) })}</p>
      <p>
        <Link to="/petugas/layanan/$agency/$service/kemitraan" params={{ agency: one.agency, service: one.service }}>
          {t('partners.invitation_open')}
        </Link>
      </p>
    </Notice>
  ));
}
