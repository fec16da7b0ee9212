import type { Finding } from '@satu-gerbang/sdk/registry';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Text } from '@/ui/Text';
import { sorted } from './findings';
import styles from './FindingList.module.css';

const FIRST = 12;

/** What the checks found: what is wrong, what to do, and where. */
export function FindingList({
  findings,
  onShow,
  onBind,
}: {
  findings: readonly Finding[];
  onShow?: (finding: Finding) => void;
  onBind?: (finding: Finding) => void;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const listed = sorted(findings);
  const shown = all ? listed : listed.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <FindingItem key={`${finding.pointer} ${finding.code} ${index}`} {...{ finding, onShow, onBind }} />
        ))}
      </ul>
      {listed.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('checks.show_all', { count: listed.length })}
        </Button>
      )}
    </>
  );
}

function FindingItem({
  finding,
  onShow,
  onBind,
}: {
  finding: Finding;
  onShow: ((finding: Finding) => void) | undefined;
  onBind: ((finding: Finding) => void) | undefined;
}) {
  const { t } = useTranslation();
  const error = finding.severity === 'error';
  const Icon = error ? CircleAlert : TriangleAlert;
  return (
    <li className={styles.item}>
      <Icon aria-hidden size={20} className={error ? styles.error : styles.warning} />
      <div className={styles.body}>
        <p className={styles.message}>
          <span className="visually-hidden">{t(`checks.severity_${finding.severity}`)}: </span>
          <Text of={finding.message} />
        </p>
        {finding.fix.id && (
          <p className={styles.fix}>
            <Text of={finding.fix} />
          </p>
        )}
        <code className={styles.pointer}>{finding.pointer}</code>
        {(onShow || (onBind && finding.hint)) && (
          <p className={styles.actions}>
            {onBind && finding.hint && (
              <button type="button" className={styles.action} onClick={() => onBind(finding)}>
                {t('checks.bind', { attribute: finding.hint.attribute })}
              </button>
            )}
            {onShow && (
              <button type="button" className={styles.action} onClick={() => onShow(finding)}>
                {t('checks.show')}
                <span className="visually-hidden"> {finding.pointer}</span>
              </button>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
