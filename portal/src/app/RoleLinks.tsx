import type { Session } from '@satu-gerbang/sdk/gateway';
import { Link } from '@tanstack/react-router';
import { Braces, ClipboardCheck, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Ways to the work that comes with a role. */
export function RoleLinks({
  roles,
  className,
  onChoose,
}: {
  roles: Session['roles'];
  className: string | undefined;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {roles.includes('officer') && (
        <Link to="/petugas" className={className} onClick={onChoose}>
          <ListChecks aria-hidden size={20} />
          {t('header.my_services')}
        </Link>
      )}
      {roles.includes('reviewer') && (
        <Link to="/tinjau" className={className} onClick={onChoose}>
          <ClipboardCheck aria-hidden size={20} />
          {t('header.review_queue')}
        </Link>
      )}
      {roles.includes('integrator') && (
        <Link to="/mitra/referensi" className={className} onClick={onChoose}>
          <Braces aria-hidden size={20} />
          {t('header.api_reference')}
        </Link>
      )}
    </>
  );
}
