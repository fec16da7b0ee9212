import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import release from '../release/Release.module.css';

/** Looks for words in the document, one place after the other. */
export function FindField({ find }: { find: (words: string) => boolean }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (words) setMissing(!find(words));
  };
  return (
    <form role="search" className={release.tools} onSubmit={next}>
      <TextInput
        id="dokumen-cari"
        label={t('document.find')}
        value={words}
        maxLength={200}
        error={missing ? t('document.find_none') : undefined}
        onChange={(typed) => {
          setWords(typed);
          setMissing(false);
        }}
      />
      <Button type="submit">{t('document.find_next')}</Button>
    </form>
  );
}
