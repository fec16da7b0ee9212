import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { TroubleMessage } from '@/ui/TroubleMessage';

/** Nobody knows whether somebody is signed in, because that part of the platform does not answer. */
export function SessionUnknown({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  return (
    <TroubleMessage
      error={new Trouble('unavailable')}
      heading="h1"
      title={t('trouble.session_title')}
      text={t('trouble.session_text')}
      retry={retry}
    />
  );
}
