import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { counterApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { CounterTrouble } from './CounterTrouble';
import { Receipt } from './Receipt';
import styles from './Counter.module.css';

const NOTHING = { nik: '', namaLengkap: '' };

/** Another receipt for a citizen who lost theirs, from the identity card in the officer's hand. */
export function ReissueSection({ agency }: { agency: string | undefined }) {
  const { t } = useTranslation();
  const officer = usePerson();
  const [open, setOpen] = useState(false);
  const [card, setCard] = useState(NOTHING);
  const [checked, setChecked] = useState(false);
  const printing = useMutation({
    gcTime: 0,
    mutationFn: () =>
      call(() =>
        counterApi(officer).printReceipt({
          receiptInput: { agency, nik: card.nik.trim(), namaLengkap: card.namaLengkap.trim() },
        }),
      ),
    onSuccess: () => setCard(NOTHING),
  });
  const close = () => {
    setOpen(false);
    setCard(NOTHING);
    setChecked(false);
    printing.reset();
  };
  const submit = () => {
    setChecked(true);
    if (card.nik.trim() && card.namaLengkap.trim() && !printing.isPending) printing.mutate();
  };
  const faultOf = (value: string) => (checked && !value.trim() ? t('use.fault_required') : undefined);
  return (
    <section className={styles.section} aria-labelledby="tanda-terima-hilang">
      <h2 id="tanda-terima-hilang">{t('counter.reissue_title')}</h2>
      <p>{t('counter.reissue_text')}</p>
      {printing.data ? (
        <Receipt of={printing.data} done={t('counter.next_person')} onDone={close} />
      ) : open ? (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextInput
            id="nik-tanda-terima"
            label={t('counter.reissue_nik')}
            value={card.nik}
            error={faultOf(card.nik)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            onChange={(nik) => setCard((current) => ({ ...current, nik }))}
          />
          <TextInput
            id="nama-tanda-terima"
            label={t('counter.reissue_name')}
            value={card.namaLengkap}
            error={faultOf(card.namaLengkap)}
            autoComplete="off"
            maxLength={200}
            onChange={(namaLengkap) => setCard((current) => ({ ...current, namaLengkap }))}
          />
          <CounterTrouble error={printing.error} />
          <div className={styles.row}>
            <Button type="submit" look="primary" busy={printing.isPending}>
              {t('counter.new_receipt')}
            </Button>
            <Button onClick={close}>{t('profile.cancel')}</Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('counter.reissue_open')}</Button>
      )}
    </section>
  );
}
