import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog } from './Dialog';

/** Asks before a page is left on which something was typed that is nowhere else, also when the tab is closed. */
export function LeaveGuard({ typed }: { typed: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => typed && current.pathname !== next.pathname,
    enableBeforeUnload: typed,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog
      title={t('leave.title')}
      onClose={reset}
      actions={
        <>
          <Button onClick={reset}>{t('leave.stay')}</Button>
          <Button onClick={proceed}>{t('leave.leave')}</Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  );
}
