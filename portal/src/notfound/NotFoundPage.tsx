import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';

/** An address the portal does not have. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page>
      <Message
        heading="h1"
        title={t('not_found.title')}
        actions={
          <Link to="/" search={{}} className={buttonClass('primary')}>
            {t('not_found.action')}
          </Link>
        }
      >
        <p>{t('not_found.text')}</p>
      </Message>
    </Page>
  );
}
