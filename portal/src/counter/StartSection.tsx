import { Channel } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { counterApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { RadioInput } from '@/ui/fields/RadioInput';
import { TextInput } from '@/ui/fields/TextInput';
import { assistedKey } from './assistedSession';
import { CounterTrouble } from './CounterTrouble';
import styles from './Counter.module.css';

/** Begins to act for a citizen who is present, with the code that the citizen shows. */
export function StartSection({ agency }: { agency: string | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const officer = usePerson();
  const [code, setCode] = useState('');
  const [channel, setChannel] = useState<Channel>(Channel.Counter);
  const [empty, setEmpty] = useState(false);
  const starting = useMutation({
    mutationFn: () =>
      call(() =>
        counterApi(officer).startAssistedSession({ assistedSessionInput: { agency, code: code.trim(), channel } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: assistedKey(officer) }),
  });
  const submit = () => {
    setEmpty(code.trim() === '');
    if (code.trim() && !starting.isPending) starting.mutate();
  };
  return (
    <section className={styles.section} aria-labelledby="layani">
      <h2 id="layani">{t('counter.start_title')}</h2>
      <p>{t('counter.start_text')}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          id="kode-layani"
          label={t('counter.code')}
          hint={t('counter.code_hint')}
          value={code}
          error={empty ? t('use.fault_required') : undefined}
          autoComplete="off"
          maxLength={40}
          onChange={setCode}
        />
        <ChannelField id="saluran-layani" channel={channel} onChange={setChannel} />
        <CounterTrouble error={starting.error} />
        <div className={styles.row}>
          <Button type="submit" look="primary" busy={starting.isPending}>
            {t('counter.start')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** How the officer serves the citizen. */
export function ChannelField({
  id,
  channel,
  onChange,
}: {
  id: string;
  channel: Channel;
  onChange: (channel: Channel) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioInput
      id={id}
      label={t('counter.channel')}
      value={channel}
      options={Object.values(Channel).map((value) => ({ value, label: t(`ledger.channel.${value}`) }))}
      onChange={(value) => onChange(value as Channel)}
    />
  );
}
