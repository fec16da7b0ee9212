import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';

/** Where a sign-in ends that was begun beside an unfinished form, in a tab of its own. */
export function SignedInPage() {
  const { t } = useTranslation();
  return (
    <Page>
      <Message
        heading="h1"
        title={t('session.signed_in_title')}
        actions={
          <Button look="primary" onClick={() => window.close()}>
            {t('session.close_tab')}
          </Button>
        }
      >
        <p>{t('session.signed_in_text')}</p>
      </Message>
    </Page>
  );
}
