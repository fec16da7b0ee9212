import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SearchBox.module.css';

const PAUSE_MS = 250;

/** Searches as the words are typed, after a short pause. */
export function SearchBox({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { words, change, submit } = useDebouncedWords(q, onSearch);
  return (
    <form role="search" className={styles.form} action={submit}>
      <label htmlFor="cari">{t('home.search_label')}</label>
      <div className={styles.box}>
        <Search aria-hidden size={24} />
        <input
          id="cari"
          ref={input}
          className={styles.input}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          aria-describedby="cari-contoh"
          value={words}
          onChange={(event) => change(event.target.value)}
        />
        {words && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('home.search_clear')}
            onClick={() => {
              change('');
              input.current?.focus();
            }}
          >
            <X aria-hidden size={22} />
          </button>
        )}
      </div>
      <p id="cari-contoh" className={styles.hint}>
        {t('home.search_hint')}
      </p>
    </form>
  );
}

/** The words as typed, told to `onSearch` after a pause; words that come from elsewhere (history, a link) replace them. */
function useDebouncedWords(q: string, onSearch: (q: string) => void) {
  const [words, setWords] = useState(q);
  const [seen, setSeen] = useState(q);
  if (q !== seen) {
    setSeen(q);
    if (q !== words.trim()) setWords(q);
  }

  const tell = useRef(onSearch);
  useEffect(() => {
    tell.current = onSearch;
  });
  const wanted = words.trim();
  useEffect(() => {
    if (wanted === q) return undefined;
    const timer = setTimeout(() => tell.current(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, q]);

  return { words, change: setWords, submit: () => onSearch(wanted) };
}
