import type { AssistedSession } from '@satu-gerbang/sdk/identity';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { counterApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { CounterTrouble } from './CounterTrouble';
import { Receipt } from './Receipt';
import styles from './Counter.module.css';

/** At the end of a visit: the receipt with which the citizen comes the next time, as the one shown now is used up. */
export function VisitReceipt({ session }: { session: AssistedSession }) {
  const { t } = useTranslation();
  const officer = usePerson();
  const printing = useMutation({
    gcTime: 0,
    mutationFn: () => call(() => counterApi(officer).printReceipt({ receiptInput: { assistedSession: session.id } })),
  });
  if (printing.data) {
    return <Receipt of={printing.data} done={t('counter.receipt_close')} onDone={() => printing.reset()} />;
  }
  return (
    <>
      <p>{t('counter.new_receipt_text')}</p>
      <CounterTrouble error={printing.error} />
      <div className={styles.row}>
        <Button busy={printing.isPending} onClick={() => printing.mutate()}>
          {t('counter.new_receipt')}
        </Button>
      </div>
    </>
  );
}
