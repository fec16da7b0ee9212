import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from '@/app/officeRoutes';
import styles from './Release.module.css';

/** The steps of bringing a release in; each can be opened at any time. */
export function StepLinks({ release, current }: { release: string; current: Step }) {
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
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
