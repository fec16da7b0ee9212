import { Link } from '@tanstack/react-router';
import type { ClaimResult } from '@satu-gerbang/sdk/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MyPage } from '@/account/MyPage';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { useAttributes } from '@/profile/profileData';
import { buttonClass } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { ClaimForm } from './ClaimForm';
import styles from '@/account/MyPage.module.css';

/** Takes the data that an officer entered at a counter over into my own account. */
export function ClaimPage() {
  const { t } = useTranslation();
  const [claimed, setClaimed] = useState<ClaimResult>();
  return (
    <MyPage title={t('claim.title')} lead={t('claim.lead')}>
      {() => (claimed ? <Claimed keys={claimed.attributes} /> : <ClaimForm onClaimed={setClaimed} />)}
    </MyPage>
  );
}

function Claimed({ keys }: { keys: string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const attributes = useAttributes(true).data ?? [];
  const names = keys.map((key) => {
    const attribute = attributes.find((one) => one.key === key);
    return attribute ? localized(attribute.name, language) : key;
  });
  return (
    <div className={styles.section}>
      <Notice tone="success" role="status" title={t('claim.done_title')}>
        <p>{t('claim.done_text', { names: new Intl.ListFormat(language).format(names) })}</p>
      </Notice>
      <Link to="/data-diri" className={buttonClass('primary')}>
        {t('claim.to_profile')}
      </Link>
    </div>
  );
}
