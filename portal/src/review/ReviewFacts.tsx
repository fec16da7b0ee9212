import type { Join, Release, Service } from '@satu-gerbang/sdk/registry';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { joinsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { regionName } from '@/data/regions';
import { sectorName } from '@/home/sector';
import { formatCost, formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { actorText } from '@/officer/release/actorText';
import { useAudit } from '@/officer/release/releaseData';
import { useService } from '@/officer/serviceData';
import { FactList } from '@/ui/FactList';
import { Notice } from '@/ui/Notice';

/** What a reviewer must know beside the content: which service, where, who sent it, and whether it is a join. */
export function ReviewFacts({ release }: { release: Release }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: service } = useService(release.agency, release.service);
  const { data: trail } = useAudit(release.id, release.state);
  const sent = trail?.findLast(({ action }) => action === 'submit');
  const join = useJoinOf(release);
  return (
    <>
      {join && <JoinNotice join={join} service={service} />}
      <FactList
        facts={[
          [t('office.field_sector'), service && sectorName(service.sector, t)],
          [t('office.field_region'), service && regionName(service.region)],
          [
            t('office.field_simulated'),
            service && t(service.simulated ? 'review.simulated_yes' : 'review.simulated_no'),
          ],
          [t('review.sent_by'), sent && `${actorText(sent, t)}, ${formatMoment(sent.at, language)}`],
        ]}
      />
    </>
  );
}

function useJoinOf({ join }: Release): Join | undefined {
  const { data } = useQuery({
    queryKey: ['join', join],
    queryFn: () => call(() => joinsApi.getJoin({ join: join ?? '' })),
    enabled: join !== undefined,
  });
  return data;
}

function JoinNotice({ join, service }: { join: Join; service: Service | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { cost, templateCost } = join;
  const differs = cost && templateCost && cost.amount !== templateCost.amount;
  return (
    <Notice tone={differs ? 'warning' : 'info'} title={t('review.join_title')}>
      <p>{t('review.join_text', { region: join.regionName ?? regionName(join.region) })}</p>
      {cost && <p>{t('review.join_cost', { cost: formatCost(cost, t, language) })}</p>}
      {differs && <p>{t('review.join_cost_template', { cost: formatCost(templateCost, t, language) })}</p>}
      {(join.simulated ?? service?.simulated) && <p>{t('office.hint_simulated')}</p>}
    </Notice>
  );
}
