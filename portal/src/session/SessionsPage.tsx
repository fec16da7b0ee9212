import { useTranslation } from 'react-i18next';
import { MyPage } from '@/account/MyPage';
import { SignIns } from '@/profile/SignIns';
import { LiveSessions } from './LiveSessions';

/** Where my account is signed in, and when it was used. */
export function SessionsPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('session.title')} lead={t('session.lead')}>
      {() => (
        <>
          <LiveSessions />
          <SignIns />
        </>
      )}
    </MyPage>
  );
}
