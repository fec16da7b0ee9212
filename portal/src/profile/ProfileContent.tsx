import type { Session } from '@satu-gerbang/sdk/gateway';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Loading } from '@/ui/Loading';
import { PageHeading } from '@/ui/PageHeading';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { NeverStored } from './NeverStored';
import { useAttributes, useProfile } from './profileData';
import { ProfileSection } from './ProfileSection';
import { sectionsOf, type Section } from './sections';
import { SignIns } from './SignIns';
import styles from './ProfilePage.module.css';

/** The sections of a citizen's data and the account's sign-ins. */
export function ProfileContent({ session }: { session: Session }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const attributes = useAttributes(true);
  const profile = useProfile(true);
  const error = profile.error ?? attributes.error;
  if (error) {
    return (
      <TroubleMessage
        error={error}
        heading="h1"
        title={t('trouble.profile_unavailable_title')}
        text={t('trouble.profile_unavailable_text')}
        retry={() => void Promise.all([attributes.refetch(), profile.refetch()])}
      />
    );
  }
  if (!attributes.data || !profile.data) return <Loading />;
  const sections = sectionsOf(attributes.data);
  return (
    <>
      <PageHeading title={t('profile.title')} />
      <p className={styles.lead}>{t('profile.lead')}</p>
      <div className={styles.layout}>
        <Index sections={sections} />
        <div className={styles.sections}>
          {sections.map((section) => (
            <ProfileSection
              key={section.group}
              section={section}
              version={profile.data}
              assurance={session.assurance}
              language={language}
            />
          ))}
          <NeverStored attributes={attributes.data} />
          <SignIns />
        </div>
      </div>
    </>
  );
}

function Index({ sections }: { sections: Section[] }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.index} aria-label={t('profile.sections')}>
      <ul>
        {sections.map(({ group }) => (
          <li key={group}>
            <a href={`#${group}`}>{t(`profile.group.${group}`)}</a>
          </li>
        ))}
        <li>
          <a href="#sign-ins">{t('profile.account_title')}</a>
        </li>
      </ul>
    </nav>
  );
}
