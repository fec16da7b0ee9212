import type { Session } from '@satu-gerbang/sdk/gateway';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Restricted } from '@/session/Restricted';
import { SideLayout, type SideLink } from '@/ui/SideLayout';

/** A page of an officer, beside the links to the others. */
export function OfficePage({ children }: { children: (session: Session) => ReactNode }) {
  const { t } = useTranslation();
  const links: SideLink[] = [
    { to: '/petugas', label: t('office.my_services') },
    { to: '/petugas/templat', label: t('template.title') },
    { to: '/petugas/impor', label: t('import.title') },
    { to: '/petugas/pemakaian', label: t('usage.title') },
  ];
  return (
    <Restricted to={['officer']}>
      {(session) => (
        <SideLayout label={t('office.navigation')} links={links}>
          {children(session)}
        </SideLayout>
      )}
    </Restricted>
  );
}
