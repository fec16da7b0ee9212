import { useTranslation } from 'react-i18next';
import { MyPage } from '@/account/MyPage';
import { ProfileContent } from './ProfileContent';

/** My data: everything that is entered once. */
export function ProfilePage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('profile.title')} lead={t('profile.lead')}>
      {(session) => <ProfileContent session={session} />}
    </MyPage>
  );
}
