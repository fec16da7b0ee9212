import type { LedgerEntry } from '@satu-gerbang/sdk/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectInput } from '@/ui/fields/SelectInput';
import { useServiceNames } from './serviceNames';
import styles from './Ledger.module.css';

export interface LedgerFilter {
  service?: string;
  kind?: 'disclosure' | 'refusal';
}

/** Narrows the list to one service, or to what was handed over or refused. */
export function LedgerFilters({
  filter,
  entries,
  onChange,
}: {
  filter: LedgerFilter;
  entries: LedgerEntry[];
  onChange: (filter: LedgerFilter) => void;
}) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<string[]>([]);
  const fresh = entries.map(({ service }) => service).filter((service) => !seen.includes(service));
  if (fresh.length > 0) setSeen([...new Set([...seen, ...fresh])]);
  const nameOf = useServiceNames(seen);
  return (
    <div className={styles.filters}>
      <SelectInput
        id="jejak-layanan"
        label={t('ledger.service')}
        value={filter.service ?? ''}
        empty={t('ledger.all_services')}
        options={seen.map((id) => ({ value: id, label: nameOf(id).service }))}
        onChange={(service) => onChange({ ...filter, service: service || undefined })}
      />
      <SelectInput
        id="jejak-jenis"
        label={t('ledger.kind')}
        value={filter.kind ?? ''}
        empty={t('ledger.all_kinds')}
        options={[
          { value: 'disclosure', label: t('ledger.disclosures') },
          { value: 'refusal', label: t('ledger.refusals') },
          { value: 'assistance', label: t('ledger.assistances') },
        ]}
        onChange={(kind) => onChange({ ...filter, kind: (kind || undefined) as LedgerFilter['kind'] })}
      />
    </div>
  );
}
