import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/ui/fields/DateInput';
import { focusControl } from '@/ui/fields/focusControl';
import { endOfDay } from './endOfDay';
import { ReasonDialog } from './ReasonDialog';
import type { Act } from './useDecision';

/** Asks once more, for the reason that the agency will read and, before a release is retired, for its last day. */
export function DecisionDialog({
  act,
  approving,
  onClose,
  onDecide,
}: {
  act: Act;
  approving: boolean;
  onClose: () => void;
  onDecide: (reason: string, sunsetAt?: Date) => void;
}) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const [refused, setRefused] = useState(false);
  const last = endOfDay(day, new Date());
  const name = act === 'publish' && approving ? 'approve' : act;
  const decide = (reason: string) => {
    if (act !== 'deprecate') return onDecide(reason);
    if (last) return onDecide(reason, last);
    setRefused(true);
    focusControl('hari-terakhir');
  };
  return (
    <ReasonDialog
      title={t(`review.ask_${name}`)}
      action={t(`review.act_${name}`)}
      needed={act === 'reject' || act === 'suspend' || act === 'retire' || act === 'deprecate'}
      onClose={onClose}
      onDecide={decide}
    >
      <p>{t(`review.then_${name}`)}</p>
      {act === 'deprecate' && (
        <DateInput
          id="hari-terakhir"
          label={t('review.last_day')}
          hint={t('review.last_day_hint')}
          value={day}
          error={refused && !last ? t('review.last_day_wrong') : undefined}
          onChange={setDay}
        />
      )}
    </ReasonDialog>
  );
}
