import type { Agency } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { ReasonDialog } from '../ReasonDialog';

/** Asks before an agency loses its routes, or gets them back. */
export function SuspensionDialog({
  agency,
  onClose,
  onDecide,
}: {
  agency: Agency;
  onClose: () => void;
  onDecide: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = agency.suspended ? 'resume' : 'suspend';
  return (
    <ReasonDialog
      title={t(`agencies.ask_${act}`, { agency: localized(agency.name, language) })}
      action={t(`review.act_${act}`)}
      needed={act === 'suspend'}
      onClose={onClose}
      onDecide={onDecide}
    >
      <p>{t(`agencies.then_${act}`)}</p>
    </ReasonDialog>
  );
}
