import type { AttributeValue } from '@satu-gerbang/sdk/identity';
import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { classes } from '@/ui/classes';
import styles from './ProfileSection.module.css';

/** Where a value is from, and since when. */
export function Provenance({ of: { source, verifiedBy, updatedAt } }: { of: AttributeValue }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const verified = source === 'verified';
  const text = verified ? t(verifiedBy ? `profile.verified_${verifiedBy}` : 'profile.verified') : t('profile.declared');
  return (
    <p className={classes(styles.source, verified && styles.verified)}>
      {verified && <BadgeCheck aria-hidden size={16} />}
      <span>
        {text} · {formatDay(updatedAt, language)}
      </span>
    </p>
  );
}
