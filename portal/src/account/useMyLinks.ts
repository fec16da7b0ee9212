import { useTranslation } from 'react-i18next';
import type { SideLink } from '@/ui/SideLayout';

/** The pages of what is mine, in the order of their use. */
export function useMyLinks(): SideLink[] {
  const { t } = useTranslation();
  return [
    { to: '/permohonan', label: t('case.title') },
    { to: '/data-diri', label: t('profile.title') },
    { to: '/keluarga', label: t('family.title') },
    { to: '/usaha', label: t('business.title') },
    { to: '/persetujuan', label: t('consent.title') },
    { to: '/jejak-akses', label: t('ledger.title') },
    { to: '/sesi', label: t('session.title') },
    { to: '/hak-data', label: t('rights.title') },
  ];
}
