import type { CounterVerification } from '@satu-gerbang/sdk/identity';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { counterApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { useAttributes } from '@/profile/profileData';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { SelectInput } from '@/ui/fields/SelectInput';
import { Notice } from '@/ui/Notice';
import { CounterTrouble } from './CounterTrouble';
import { DocumentFields, documentValues } from './DocumentFields';
import styles from './Counter.module.css';

/** The officer has seen the document: first whose code it is, then the values as they stand there. */
export function VerifyInPerson({ agency }: { agency: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const attributes = useAttributes(true);
  const [code, setCode] = useState('');
  const [member, setMember] = useState('');
  const [values, setValues] = useState<Record<string, string>>({});
  const [person, setPerson] = useState<CounterVerification>();
  const officer = usePerson();
  const verifying = useMutation({
    mutationFn: (entered: Record<string, string>) =>
      call(() =>
        counterApi(officer).verifyInPerson({
          counterVerificationInput: {
            agency,
            code: code.trim(),
            member: member || undefined,
            attributes: entered,
          },
        }),
      ),
    onSuccess: (answer, entered) => {
      setPerson(answer);
      if (Object.keys(entered).length > 0) setValues({});
    },
  });
  const startOver = () => {
    setPerson(undefined);
    setCode('');
    setMember('');
    setValues({});
    verifying.reset();
  };
  const nameOf = (key: string) => {
    const attribute = attributes.data?.find((one) => one.key === key);
    return attribute ? localized(attribute.name, language) : key;
  };
  return (
    <section className={styles.section} aria-labelledby="verifikasi-langsung">
      <h2 id="verifikasi-langsung">{t('counter.verify_title')}</h2>
      <p>{t('counter.verify_text')}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() && !verifying.isPending)
            verifying.mutate(person ? documentValues(attributes.data ?? [], values) : {});
        }}
      >
        {person ? (
          <>
            <Notice tone="info" title={t('counter.verify_person', { name: person.name })}>
              <p>{t('counter.verify_compare')}</p>
            </Notice>
            {(person.family?.length ?? 0) > 0 && (
              <SelectInput
                id="dokumen-siapa"
                label={t('counter.verify_whose')}
                value={member}
                empty={person.name}
                options={(person.family ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setMember}
              />
            )}
            <DocumentFields
              attributes={attributes.data ?? []}
              values={values}
              onChange={(key, value) => setValues((current) => ({ ...current, [key]: value }))}
            />
          </>
        ) : (
          <TextInput
            id="kode-verifikasi"
            label={t('counter.code')}
            hint={t('counter.code_hint')}
            value={code}
            autoComplete="off"
            maxLength={40}
            onChange={setCode}
          />
        )}
        {person && person.verified.length > 0 && (
          <Notice tone="success" role="status">
            <p>{t('counter.verified', { names: new Intl.ListFormat(language).format(person.verified.map(nameOf)) })}</p>
          </Notice>
        )}
        <CounterTrouble error={verifying.error} />
        <div className={styles.row}>
          <Button type="submit" look={person ? 'primary' : 'plain'} busy={verifying.isPending}>
            {t(person ? 'counter.verify' : 'counter.verify_look_up')}
          </Button>
          {person && <Button onClick={startOver}>{t('counter.next_person')}</Button>}
        </div>
      </form>
    </section>
  );
}
