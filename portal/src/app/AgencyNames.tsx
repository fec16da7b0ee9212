import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agenciesApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './AccountMenu.module.css';

/** The agencies a person acts for, by name; by alias while the registry does not answer. */
export function AgencyNames({ aliases }: { aliases: string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['agencies'], queryFn: () => call(() => agenciesApi.listAgencies()) });
  const nameOf = (alias: string) => {
    const agency = data?.items.find((candidate) => candidate.alias === alias);
    return agency ? localized(agency.name, language) : alias;
  };
  const agencies = new Intl.ListFormat(language).format(aliases.map(nameOf));
  return <p className={styles.roles}>{t('header.acting_for', { agencies })}</p>;
}
