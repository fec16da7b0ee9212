import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from '@/app/officeRoutes';
import styles from './Release.module.css';

/** The steps of bringing a release in; each can be opened at any time. */
export function StepLinks({
  release,
  current,
  faults,
}: {
  release: string;
  current: Step;
  faults: Partial<Record<Step, number>>;
}) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('release.steps')}>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <Link
              to="/petugas/rilis/$release"
              params={{ release }}
              search={{ langkah: step }}
              resetScroll={false}
              aria-current={step === current ? 'step' : undefined}
            >
              {t(`release.step_${step}`)}
              {faults[step] && <span className={styles.faults}>{t('release.faults', { count: faults[step] })}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
