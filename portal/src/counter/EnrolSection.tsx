import { Channel, type EnrolmentReceipt } from '@satu-gerbang/sdk/identity';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { counterApi } from '@/api/personClients';
import { Trouble, call } from '@/api/trouble';
import { fieldErrors } from '@/profile/fieldErrors';
import { useAttributes } from '@/profile/profileData';
import { faultsIn } from '@/profile/typed';
import { Button } from '@/ui/Button';
import { CounterTrouble } from './CounterTrouble';
import { DocumentFields, documentValues } from './DocumentFields';
import { Receipt } from './Receipt';
import { ChannelField } from './StartSection';
import styles from './Counter.module.css';

/** Makes an account for a citizen without e-mail or phone, from the identity card in the officer's hand. */
export function EnrolSection({ agency }: { agency: string | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [receipt, setReceipt] = useState<EnrolmentReceipt>();
  return (
    <section className={styles.section} aria-labelledby="daftarkan">
      <h2 id="daftarkan">{t('counter.enrol_title')}</h2>
      <p>{t('counter.enrol_text')}</p>
      {receipt ? (
        <Receipt of={receipt} done={t('counter.next_person')} onDone={() => setReceipt(undefined)} />
      ) : open ? (
        <EnrolForm
          agency={agency}
          onClose={() => setOpen(false)}
          onEnrolled={(enrolled) => {
            setReceipt(enrolled);
            setOpen(false);
          }}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{t('counter.enrol_open')}</Button>
      )}
    </section>
  );
}

function EnrolForm({
  agency,
  onClose,
  onEnrolled,
}: {
  agency: string | undefined;
  onClose: () => void;
  onEnrolled: (receipt: EnrolmentReceipt) => void;
}) {
  const { t } = useTranslation();
  const attributes = useAttributes(true);
  const [values, setValues] = useState<Record<string, string>>({});
  const [channel, setChannel] = useState<Channel>(Channel.Counter);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const officer = usePerson();
  const enrolling = useMutation({
    mutationFn: () => {
      const entered = documentValues(attributes.data ?? [], values);
      const enrolmentInput = { agency, channel, attributes: entered, seen: Object.keys(entered) };
      return call(() => counterApi(officer).enrolCitizen({ enrolmentInput }));
    },
    onSuccess: onEnrolled,
  });
  const submit = () => {
    const empty = ['nik', 'nama_lengkap'].filter((key) => !values[key]?.trim());
    const wrong = {
      ...faultsIn(attributes.data ?? [], values, t),
      ...Object.fromEntries(empty.map((key) => [key, t('use.fault_required')])),
    };
    setMissing(wrong);
    if (Object.keys(wrong).length === 0 && !enrolling.isPending) enrolling.mutate();
  };
  const told = enrolling.error instanceof Trouble ? enrolling.error.errors : [];
  const keys = (attributes.data ?? []).map(({ key }) => key);
  const refused = fieldErrors(told, keys, t('profile.field_wrong')).fields;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DocumentFields
        attributes={attributes.data ?? []}
        values={values}
        errors={{ ...refused, ...missing }}
        onChange={(key, value) => setValues((current) => ({ ...current, [key]: value }))}
      />
      <ChannelField id="saluran-daftar" channel={channel} onChange={setChannel} />
      <CounterTrouble error={enrolling.error} />
      <div className={styles.row}>
        <Button type="submit" look="primary" busy={enrolling.isPending}>
          {t('counter.enrol')}
        </Button>
        <Button onClick={onClose}>{t('profile.cancel')}</Button>
      </div>
    </form>
  );
}
