import type { StandardDraft } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { completeness } from './elements';
import styles from './Standard.module.css';

/** How many elements of the standard are there. */
export function Completeness({ standard }: { standard: StandardDraft }) {
  const { t } = useTranslation();
  const { mandatory, of, all, total } = completeness(standard);
  return (
    <div className={styles.completeness}>
      <p id="kelengkapan">{t('standard.completeness', { mandatory, of, all, total })}</p>
      <progress aria-labelledby="kelengkapan" value={all} max={total} />
    </div>
  );
}
