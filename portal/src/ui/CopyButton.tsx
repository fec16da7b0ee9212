import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

/** Copies a text and says so. */
export function CopyButton({ text, className }: { text: string; className?: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'copy_failed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('copy_failed'),
    );
  return (
    <>
      <Button look="quiet" onClick={() => void copy()}>
        <Copy aria-hidden size={18} />
        {t('service.copy')}
      </Button>
      <span className={className} role="status">
        {outcome && t(`service.${outcome}`)}
      </span>
    </>
  );
}
