import type { FeedbackEntry } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAnswer } from './feedbackData';
import styles from './Feedback.module.css';

/** What one person said, and the agency's answer. */
export function FeedbackItem({
  entry: { id, version, at, text, answer },
  agency,
  service,
}: {
  entry: FeedbackEntry;
  agency: string;
  service: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const send = useAnswer(agency, service);
  const [typed, setTyped] = useState('');
  const submit = () => typed.trim() && send.mutate({ feedback: id, version, text: typed.trim() });
  return (
    <article className={styles.entry}>
      <p className={styles.when}>{formatDay(at, language)}</p>
      <p>{text}</p>
      {answer ? (
        <div className={styles.answer}>
          <p className={styles.when}>{t('feedback.answer')}</p>
          <p>{answer}</p>
        </div>
      ) : (
        <>
          {send.isError && <TroubleMessage error={send.error} heading="h3" retry={submit} />}
          <TextInput
            id={`jawab-${id}`}
            label={t('feedback.answer_label')}
            hint={t('feedback.answer_hint')}
            value={typed}
            rows={3}
            maxLength={2000}
            onChange={setTyped}
          />
          <div>
            <Button busy={send.isPending} onClick={submit}>
              {t('feedback.send')}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}
