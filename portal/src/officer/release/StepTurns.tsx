import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from '@/app/officeRoutes';
import { Button } from '@/ui/Button';
import styles from './Release.module.css';

/** On to the next step, back to the one before. */
export function StepTurns({ step, onTurn }: { step: Step; onTurn: (step: Step) => void }) {
  const { t } = useTranslation();
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  const next = STEPS[at + 1];
  return (
    <div className={styles.actions}>
      {before && <Button onClick={() => onTurn(before)}>{t('release.previous')}</Button>}
      {next && (
        <Button look="primary" onClick={() => onTurn(next)}>
          {t('release.next', { step: t(`release.step_${next}`) })}
        </Button>
      )}
    </div>
  );
}
