import type { CatalogueOperation } from '@satu-gerbang/sdk/registry';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyLine } from './CopyLine';
import { curlLine } from './curlLine';
import styles from './Operations.module.css';

/** What applications can call, and who may. */
export function Operations({ operations }: { operations: CatalogueOperation[] }) {
  const { t } = useTranslation();
  if (operations.length === 0) return null;
  return (
    <details className={styles.section} id="operasi">
      <summary>
        <h2>{t('service.operations')}</h2>
        <ChevronDown aria-hidden size={20} />
      </summary>
      <p className={styles.lead}>{t('service.operations_lead')}</p>
      <ul className={styles.list}>
        {operations.map((operation) => (
          <Operation key={operation.operationId} operation={operation} />
        ))}
      </ul>
    </details>
  );
}

function Operation({ operation }: { operation: CatalogueOperation }) {
  const { t } = useTranslation();
  const curl = curlLine(operation, window.location.origin);
  return (
    <li className={styles.operation}>
      <h3 lang="id">{operation.summary}</h3>
      <p className={styles.address}>
        <code className={styles.method}>{operation.method.toUpperCase()}</code>
        <code>{operation.path}</code>
      </p>
      {operation.description && (
        <p className={styles.description} lang="id">
          {operation.description}
        </p>
      )}
      <p className={styles.who}>
        <Audience operation={operation} />
        {operation.assurance === 'substantial' && ` · ${t('service.assurance_substantial')}`}
      </p>
      {curl && <CopyLine line={curl} />}
    </li>
  );
}

function Audience({ operation: { audience } }: { operation: CatalogueOperation }) {
  const { t, i18n } = useTranslation();
  const names = audience.map((who) => t(`service.audience_${who}`));
  const list = names.length > 0 ? new Intl.ListFormat(i18n.language).format(names) : t('service.audience_none');
  return `${t('service.audience')}: ${list}`;
}
