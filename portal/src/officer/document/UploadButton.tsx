import { Upload } from 'lucide-react';
import { useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import styles from './UploadButton.module.css';

const LARGEST = 2 * 1024 * 1024;

/** Takes the document from a file. */
export function UploadButton({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<string>();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    if (file.size > LARGEST) setOutcome(t('document.too_large'));
    else {
      onText(await file.text());
      setOutcome(t('document.uploaded', { file: file.name }));
    }
    target.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className={styles.input}
        accept=".yaml,.yml,.json,application/json,application/yaml"
        aria-label={t('document.upload')}
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
      <Button onClick={() => input.current?.click()}>
        <Upload aria-hidden size={18} />
        {t('document.upload')}
      </Button>
      <span role="status">{outcome}</span>
    </>
  );
}
