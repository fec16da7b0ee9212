import type { LedgerVerification } from '@satu-gerbang/sdk/identity';
import { useMutation } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { ledgerApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { classes } from '@/ui/classes';
import styles from './Ledger.module.css';

/** Has the chain computed anew; a green seal says that no row was changed, removed or added. */
export function VerifySeal() {
  const { t } = useTranslation();
  const person = usePerson();
  const check = useMutation({ mutationFn: () => call(() => ledgerApi(person).verifyLedger()) });
  return (
    <div className={styles.verify}>
      <Button busy={check.isPending} onClick={() => check.mutate()}>
        {t(check.isPending ? 'ledger.verifying' : 'ledger.verify')}
      </Button>
      <div role="status" className={styles.result}>
        {check.data && <Seal result={check.data} />}
      </div>
      {check.isError && <TroubleMessage error={check.error} heading="h3" retry={() => check.mutate()} />}
    </div>
  );
}

function Seal({ result: { valid, rows, firstBadSeq, fault } }: { result: LedgerVerification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const Icon = valid ? ShieldCheck : ShieldAlert;
  return (
    <div className={classes(styles.seal, valid ? styles.intact : styles.broken)}>
      <Icon aria-hidden size={36} strokeWidth={1.75} />
      <div>
        <p className={styles.sealTitle}>{t(valid ? 'ledger.intact' : 'ledger.broken')}</p>
        <p>
          {valid
            ? t('ledger.intact_text', { count: rows, shown: formatNumber(rows, language) })
            : t('ledger.broken_text', { seq: firstBadSeq ?? rows, fault: fault ?? '' })}
        </p>
      </div>
    </div>
  );
}
