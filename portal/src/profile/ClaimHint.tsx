import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';

/** An empty profile may be that of somebody whom an officer enrolled: the way to that data. */
export function ClaimHint() {
  const { t } = useTranslation();
  return (
    <Notice tone="info" title={t('claim.hint_title')}>
      <p>
        {t('claim.hint_text')} <Link to="/tanda-terima">{t('claim.hint_action')}</Link>
      </p>
    </Notice>
  );
}
