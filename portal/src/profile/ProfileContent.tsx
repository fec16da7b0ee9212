import type { Session } from '@satu-gerbang/sdk/gateway';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { useLanguage } from '@/i18n/useLanguage';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { ClaimHint } from './ClaimHint';
import { HistorySection } from './HistorySection';
import { NeverStored } from './NeverStored';
import { useAttributes, useProfile } from './profileData';
import { ProfileSection } from './ProfileSection';
import { sectionsOf } from './sections';
import { VerifySection } from './VerifySection';
import styles from './ProfilePage.module.css';

/** The sections of a citizen's data, how to have it verified, and what was changed in it. */
export function ProfileContent({ session }: { session: Session }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const attributes = useAttributes(true);
  const profile = useProfile(usePerson());
  const error = profile.error ?? attributes.error;
  if (error && !(attributes.data && profile.data)) {
    return (
      <TroubleMessage
        error={error}
        title={t('trouble.profile_unavailable_title')}
        text={t('trouble.profile_unavailable_text')}
        retry={() => void Promise.all([attributes.refetch(), profile.refetch()])}
      />
    );
  }
  if (!attributes.data || !profile.data) return <Skeleton rows={5} />;
  return (
    <div className={styles.sections}>
      {Object.keys(profile.data.profile.attributes).length === 0 && <ClaimHint />}
      {sectionsOf(attributes.data).map((section) => (
        <ProfileSection
          key={section.group}
          section={section}
          version={profile.data}
          assurance={session.assurance}
          language={language}
        />
      ))}
      <VerifySection attributes={attributes.data} profile={profile.data.profile} />
      <HistorySection attributes={attributes.data} />
      <NeverStored attributes={attributes.data} />
    </div>
  );
}
