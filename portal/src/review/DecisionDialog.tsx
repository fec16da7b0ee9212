import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextInput } from '@/ui/fields/TextInput';
import { focusControl } from '@/ui/fields/focusControl';
import type { Act } from './useDecision';

/** Asks once more, and for the reason that the agency will read. */
export function DecisionDialog({
  act,
  approving,
  onClose,
  onDecide,
}: {
  act: Act;
  approving: boolean;
  onClose: () => void;
  onDecide: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const needed = act === 'reject' || act === 'suspend' || act === 'retire';
  const name = act === 'publish' && approving ? 'approve' : act;
  const decide = () => {
    if (!needed || reason.trim()) return onDecide(reason.trim());
    setMissing(true);
    focusControl('alasan');
  };
  return (
    <Dialog
      title={t(`review.ask_${name}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('profile.cancel')}</Button>
          <Button look="primary" onClick={decide}>
            {t(`review.act_${name}`)}
          </Button>
        </>
      }
    >
      <p>{t(`review.then_${name}`)}</p>
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
