import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { SideLayout, type SideLink } from '@/ui/SideLayout';

/** A page for those whose software calls the unified API; open to everybody. */
export function IntegratorPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const links: SideLink[] = [
    { to: '/mitra', label: t('mitra.start') },
    { to: '/mitra/referensi', label: t('mitra.reference') },
    { to: '/mitra/sdk', label: t('mitra.sdk') },
    { to: '/mitra/masalah', label: t('mitra.problems') },
  ];
  return (
    <Page>
      <SideLayout label={t('mitra.navigation')} links={links}>
        {children}
      </SideLayout>
    </Page>
  );
}
