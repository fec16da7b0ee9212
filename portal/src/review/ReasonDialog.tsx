import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextInput } from '@/ui/fields/TextInput';
import { focusControl } from '@/ui/fields/focusControl';

/** Asks once more what is about to happen, and for the reason that stays with it. */
export function ReasonDialog({
  title,
  action,
  needed,
  onClose,
  onDecide,
  children,
}: {
  title: string;
  action: string;
  /** Whether it cannot go without a reason. */
  needed: boolean;
  onClose: () => void;
  onDecide: (reason: string) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const decide = () => {
    if (!needed || reason.trim()) return onDecide(reason.trim());
    setMissing(true);
    focusControl('alasan');
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('profile.cancel')}</Button>
          <Button look="primary" onClick={decide}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <TextInput
        id="alasan"
        label={t(needed ? 'review.reason' : 'review.reason_optional')}
        hint={t('review.reason_hint')}
        value={reason}
        rows={4}
        maxLength={2000}
        error={missing && !reason.trim() ? t('review.reason_missing') : undefined}
        onChange={setReason}
      />
    </Dialog>
  );
}
