import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { Notice } from '@/ui/Notice';

/** Why it did not work at the counter, in the platform's own words. */
export function CounterTrouble({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const trouble = error instanceof Trouble ? error : new Trouble('unexpected');
  const unknownCode = trouble.kind === 'not_found';
  return (
    <Notice
      tone="danger"
      role="alert"
      title={unknownCode ? t('counter.code_unknown') : (trouble.problem?.title ?? t(`trouble.${trouble.kind}_title`))}
    >
      <p>
        {unknownCode ? t('counter.code_unknown_text') : (trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`))}
      </p>
      {trouble.errors.length > 0 && (
        <ul>
          {trouble.errors.map(({ pointer, detail, code }) => (
            <li key={`${pointer} ${code}`}>{detail ?? code}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
