import { useQuery } from '@tanstack/react-query';
import { agenciesApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';

/** Reads an agency's name by its alias; the alias itself while the registry does not answer. */
export function useAgencyName(): (alias: string) => string {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['agencies'], queryFn: () => call(() => agenciesApi.listAgencies()) });
  return (alias) => {
    const agency = data?.items.find((candidate) => candidate.alias === alias);
    return agency ? localized(agency.name, language) : alias;
  };
}
