import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { SaveTrouble } from '@/profile/SaveTrouble';
import { Button } from '@/ui/Button';
import { ErrorSummary, type Fault } from '@/ui/ErrorSummary';
import { useKeepOpen } from './keepOpen';
import styles from './MyPage.module.css';

/** A form about what is mine: its faults and troubles first, its two buttons last. */
export function MyForm({
  faults,
  error,
  busy,
  submit,
  children,
  onClose,
  onSubmit,
}: {
  faults: Fault[];
  /** Why sending failed; what is wrong with the entries stands in `faults`. */
  error: Error | null;
  busy: boolean;
  /** Words of the sending button; "Save" where there are none. */
  submit?: string;
  children: ReactNode;
  onClose?: () => void;
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const ended = useKeepOpen();
  const trouble = error instanceof Trouble && error.kind !== 'invalid' ? error : undefined;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <ErrorSummary faults={faults} />
      <SaveTrouble trouble={trouble} ended={ended} />
      {children}
      <div className={styles.actions}>
        {onClose && <Button onClick={onClose}>{t('profile.cancel')}</Button>}
        <Button type="submit" look="primary" busy={busy}>
          {submit ?? t(busy ? 'profile.saving' : 'profile.save')}
        </Button>
      </div>
    </form>
  );
}
