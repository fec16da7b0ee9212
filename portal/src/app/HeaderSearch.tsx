import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './HeaderSearch.module.css';

/** Search from any page: Enter opens the results on the home page. */
export function HeaderSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = (form: FormData) => void navigate({ to: '/', search: { q: String(form.get('q') ?? '').trim() } });
  return (
    <form role="search" className={styles.search} action={search}>
      <Search aria-hidden size={20} />
      <input
        type="search"
        name="q"
        maxLength={200}
        autoComplete="off"
        aria-label={t('header.search')}
        placeholder={t('header.search')}
      />
    </form>
  );
}
