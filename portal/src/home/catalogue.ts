import type { CatalogueEntry, CataloguePage } from '@satu-gerbang/sdk/registry';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { catalogueApi } from '@/api/clients';
import { call } from '@/api/trouble';
import type { CatalogueSearch } from '@/app/router';

/** Published services that match, page by page; the results before stay in view while the next are fetched. */
export function useCatalogue({ q, region, sector, agency, cost, event }: CatalogueSearch) {
  return useInfiniteQuery({
    queryKey: ['catalogue', { q, region, sector, agency, cost, event }],
    queryFn: ({ pageParam, signal }) =>
      call(() =>
        catalogueApi.searchCatalogue(
          { q, region, sector, agency, cost, lifeEvent: event, cursor: pageParam },
          { signal },
        ),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: CataloguePage) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** All entries of the pages read so far. */
export function entriesOf(pages: CataloguePage[] | undefined): CatalogueEntry[] {
  return pages?.flatMap((page) => page.items) ?? [];
}

/**
 * Sectors to offer as a filter: those of the services there are; all known ones when there are more services than
 * were read. The chosen one always stays among them.
 */
export function offeredSectors(known: string[], pages: CataloguePage[] | undefined, chosen?: string): string[] {
  const seen = entriesOf(pages).map((entry) => entry.sector);
  const more = pages?.at(-1)?.next !== undefined;
  return [...new Set([...seen, ...(more ? known : []), ...(chosen ? [chosen] : [])])];
}
