import { Link } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerView } from '@/answer/AnswerView';
import { formatMoment } from '@/i18n/format';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button, buttonClass } from '@/ui/Button';
import { FactList } from '@/ui/FactList';
import { Notice } from '@/ui/Notice';
import { saveFile } from '@/ui/saveFile';
import type { OperationForm } from './operationForm';
import type { ServiceAnswer } from './serviceAnswer';
import type { Outcome } from './useApplication';
import styles from './Use.module.css';

/** What the service answered, to read, print and go on from. */
export function AnswerScreen({
  form,
  outcome,
  onAgain,
}: {
  form: OperationForm;
  outcome: Outcome;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const { answer } = outcome;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const applied = form.makesCase && answer.ok;
  const title = answer.ok ? t(applied ? 'use.applied_title' : 'use.answer_title') : t('use.refused_title');
  return (
    <section className={styles.answer} aria-labelledby="jawaban" data-print="">
      <h2 id="jawaban" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {!answer.ok && <Notice tone="danger">{t('use.refused_text')}</Notice>}
      {applied && <Notice tone="success">{t('use.applied_text')}</Notice>}
      <Circumstances form={form} outcome={outcome} />
      <AnswerBody form={form} answer={answer} />
      <Kept outcome={outcome} />
      <div className={styles.next}>
        <Button onClick={onAgain}>{t(answer.ok ? 'use.again' : 'use.correct')}</Button>
        {answer.kind === 'json' && (
          <Button onClick={() => window.print()}>
            <Printer aria-hidden size={18} />
            {t('use.print')}
          </Button>
        )}
        {applied && (
          <Link to="/permohonan" className={buttonClass('primary')}>
            {t('use.to_cases')}
          </Link>
        )}
      </div>
    </section>
  );
}

/** Who applied, for whom and when: what somebody else wants to know of a printed receipt. */
function Circumstances({ form, outcome: { at, by, whom } }: { form: OperationForm; outcome: Outcome }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!form.makesCase) return null;
  return (
    <FactList
      facts={[
        [t('use.answer_for'), whom],
        [t('use.answer_by'), by],
        [t('use.answer_at'), formatMoment(at, language)],
      ]}
    />
  );
}

function AnswerBody({ form, answer }: { form: OperationForm; answer: ServiceAnswer }) {
  const { t } = useTranslation();
  if (answer.kind === 'json') {
    return <AnswerView name={form.summary} value={answer.data} schema={answer.ok ? form.answer : undefined} />;
  }
  if (answer.kind === 'text') return <p lang="id">{answer.text}</p>;
  if (answer.kind === 'empty')
    return <p>{t(answer.ok ? 'use.done' : 'use.refused_silent', { status: answer.status })}</p>;
  return <FileAnswer blob={answer.blob} name={answer.name} />;
}

function FileAnswer({ blob, name }: { blob: Blob; name: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <Button look="primary" onClick={() => saveFile(blob, name)}>
        <Download aria-hidden size={18} />
        {t('use.download', { name })}
      </Button>
    </p>
  );
}

function Kept({ outcome: { saved, saveFailed } }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (saveFailed) return <Notice tone="warning">{t('use.save_failed')}</Notice>;
  if (saved.length === 0) return null;
  const names = new Intl.ListFormat(language).format(saved.map(({ name }) => localized(name, language)));
  return <Notice tone="success">{t('use.saved', { names })}</Notice>;
}
