import { useQueries } from '@tanstack/react-query';
import { catalogueApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';

/** Names of services and their agencies by `agency/service`; the id itself while a name is not known. */
export function useServiceNames(ids: string[]): (id: string) => { service: string; agency: string } {
  const language = useLanguage();
  const wanted = [...new Set(ids)].filter((id) => id.includes('/')).sort();
  const queries = useQueries({
    queries: wanted.map((id) => {
      const [agency = '', service = ''] = id.split('/');
      return {
        queryKey: ['service', agency, service],
        queryFn: () => call(() => catalogueApi.getCatalogueService({ agency, service })),
        staleTime: 10 * 60_000,
      };
    }),
  });
  return (id) => {
    const entry = queries[wanted.indexOf(id)]?.data?.entry;
    if (!entry) return { service: id, agency: id.split('/')[0] ?? '' };
    return { service: localized(entry.name, language), agency: localized(entry.agencyName, language) };
  };
}
