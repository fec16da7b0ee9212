import type { Attribute } from '@satu-gerbang/sdk/identity';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { useAttributes, useProfile } from '@/profile/profileData';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { RectifyForm } from './RectifyForm';
import styles from '@/account/MyPage.module.css';

/** Asks to put right what is verified and therefore locked; the rest I change myself. */
export function RectifySection() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const verified = useVerified();
  return (
    <section className={styles.section} aria-labelledby="perbaiki">
      <h2 id="perbaiki">{t('rights.rectify_title')}</h2>
      <p>{t('rights.rectify_text')}</p>
      {sent && (
        <Notice tone="success" role="status">
          <p>{t('rights.rectify_sent')}</p>
        </Notice>
      )}
      {open ? (
        <RectifyForm
          attributes={verified}
          onClose={() => setOpen(false)}
          onSent={() => {
            setOpen(false);
            setSent(true);
          }}
        />
      ) : (
        <div className={styles.row}>
          {verified.length > 0 && <Button onClick={() => setOpen(true)}>{t('rights.rectify')}</Button>}
          <Link to="/data-diri">{t('rights.rectify_myself')}</Link>
        </div>
      )}
    </section>
  );
}

function useVerified(): Attribute[] {
  const attributes = useAttributes(true).data ?? [];
  const profile = useProfile(usePerson()).data?.profile;
  return attributes.filter(({ key }) => profile?.attributes[key]?.source === 'verified');
}
