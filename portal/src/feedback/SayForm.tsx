import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl, useVisitor } from '@/session/session';
import { SignInAgain } from '@/session/SignInAgain';
import { useIdempotencyKey } from '@/use/useIdempotencyKey';
import { Button, ButtonLink } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { LeaveGuard } from '@/ui/LeaveGuard';
import { Notice } from '@/ui/Notice';
import { useSaying } from './openStandards';
import styles from '@/account/MyPage.module.css';

const LONGEST = 2000;

/** What a citizen says about a standard. The agency reads it, and answers it in public without the name. */
export function SayForm({ agency, service }: { agency: string; service: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const visitor = useVisitor();
  const person =
    visitor.state === 'signed_in' && visitor.session.roles.includes('citizen') ? visitor.person : undefined;
  return (
    <section className={styles.section} aria-labelledby="beri-masukan">
      <h2 id="beri-masukan">{t('say.form_title')}</h2>
      <p>{t('say.form_text')}</p>
      {visitor.state === 'anonymous' && (
        <p>
          <ButtonLink look="primary" href={loginUrl(window.location.pathname, language)}>
            {t('header.sign_in')}
          </ButtonLink>
        </p>
      )}
      {visitor.state === 'signed_in' && !person && <p className={styles.soft}>{t('say.citizens_only')}</p>}
      {person && <Saying key={person.subject} {...{ person, agency, service }} />}
    </section>
  );
}

function Saying({
  person,
  agency,
  service,
}: {
  person: Parameters<typeof useSaying>[0];
  agency: string;
  service: string;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const key = useIdempotencyKey();
  const saying = useSaying(person, agency, service);
  const submit = () => {
    const said = text.trim();
    setFault(said ? undefined : t('use.fault_required'));
    if (!said || saying.isPending) return;
    saying.mutate(
      { text: said, key: key.of(said) },
      {
        onSuccess: () => {
          key.answered();
          setText('');
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <LeaveGuard typed={text.trim() !== ''} />
      {saying.isSuccess && (
        <Notice tone="success" role="status">
          <p>{t('say.thanks')}</p>
        </Notice>
      )}
      {saying.isError && <Refused error={saying.error} />}
      <TextInput
        id="masukan-teks"
        label={t('say.label')}
        hint={t('say.hint')}
        rows={5}
        maxLength={LONGEST}
        value={text}
        error={fault}
        onChange={(typed) => {
          setText(typed);
          setFault(undefined);
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={saying.isPending}>
          {t('say.send')}
        </Button>
      </div>
    </form>
  );
}

function Refused({ error }: { error: Error }) {
  const { t } = useTranslation();
  const trouble = error instanceof Trouble ? error : new Trouble('unexpected');
  if (trouble.kind === 'signed_out') return <SignInAgain />;
  return (
    <Notice tone="danger" role="alert" title={trouble.problem?.title ?? t(`trouble.${trouble.kind}_title`)}>
      <p>{trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`)}</p>
    </Notice>
  );
}
