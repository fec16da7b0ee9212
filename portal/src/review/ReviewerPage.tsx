import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Restricted } from '@/session/Restricted';
import { SideLayout, type SideLink } from '@/ui/SideLayout';

/** A page of a reviewer, beside the links to the others. */
export function ReviewerPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const links: SideLink[] = [
    { to: '/tinjau', label: t('review.queue') },
    { to: '/tinjau/keputusan', label: t('review.decisions') },
    { to: '/tinjau/impor', label: t('import.title') },
    { to: '/tinjau/instansi', label: t('agencies.title') },
    { to: '/tinjau/peristiwa', label: t('life_events.title') },
  ];
  return (
    <Restricted to={['reviewer']}>
      {() => (
        <SideLayout label={t('review.navigation')} links={links}>
          {children}
        </SideLayout>
      )}
    </Restricted>
  );
}
