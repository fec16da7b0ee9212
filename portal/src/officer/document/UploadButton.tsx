import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '@/ui/FileButton';

const LARGEST = 2 * 1024 * 1024;

/** Takes the document from a file. */
export function UploadButton({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<string>();
  const take = async (file: File) => {
    if (file.size > LARGEST) return setOutcome(t('document.too_large'));
    onText(await file.text());
    setOutcome(t('document.uploaded', { file: file.name }));
  };
  return (
    <>
      <FileButton
        id="unggah-dokumen"
        label={t('document.upload')}
        accept=".yaml,.yml,.json,application/json,application/yaml"
        onFile={(file) => void take(file)}
      />
      <span role="status">{outcome}</span>
    </>
  );
}
