import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';

/** Shown when a page cannot be rendered or its code cannot be fetched, as after an update or without a connection. */
export function CrashPage() {
  const { t } = useTranslation();
  const offline = !navigator.onLine;
  return (
    <Page>
      <Message
        heading="h1"
        role="alert"
        title={t(offline ? 'trouble.offline_title' : 'trouble.crash_title')}
        actions={
          <>
            <Button look="primary" onClick={() => window.location.reload()}>
              {t('app.reload')}
            </Button>
            <ButtonLink href="/">{t('app.home')}</ButtonLink>
          </>
        }
      >
        <p>{t(offline ? 'trouble.offline_text' : 'trouble.crash_text')}</p>
      </Message>
    </Page>
  );
}
