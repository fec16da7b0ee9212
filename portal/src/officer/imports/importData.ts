import type { ImportError, ImportJob } from '@satu-gerbang/sdk/registry';
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { importsApi, importUploadsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';

const IMPORTS = ['imports'] as const;

const list = queryOptions({ queryKey: IMPORTS, queryFn: () => call(() => importsApi.listImports()) });

/** Imports of the person, newest first; followed while one is under way. */
export function useImports() {
  return useQuery({
    ...list,
    select: ({ items }) => items,
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'running') ? 1_000 : false),
  });
}

/** Bytes that a file may have; unknown until the registry has said it. */
export function useLargestFile(): number | undefined {
  return useQuery({ ...list, select: ({ largestFile }) => largestFile }).data;
}

/** Rows of an import that could not be taken. */
export function useImportErrors(importId: string) {
  return useInfiniteQuery({
    queryKey: ['import-errors', importId],
    queryFn: ({ pageParam }) => call(() => importsApi.listImportErrors({ importId, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: { items: ImportError[]; next?: string }) => next,
  });
}

/** Sends a file; the registry stores every row and works through them in the background. */
export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, sample, publish }: { file: File; sample: boolean; publish: boolean }) =>
      call(() =>
        importUploadsApi.createImport({ body: file, sample, publish }, async ({ init }) => ({
          headers: { ...init.headers, 'Content-Type': typeOf(file.name) },
        })),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: IMPORTS }),
  });
}

/** A spreadsheet's own file. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Media type of a file, by its name. */
export function typeOf(name: string): string {
  if (/\.xlsx$/i.test(name)) return WORKBOOK;
  return /\.(ndjson|jsonl)$/i.test(name) ? 'application/x-ndjson' : 'text/csv';
}

/** How much of an import is done, in percent. */
export function percentOf({ done, total }: Pick<ImportJob, 'done' | 'total'>): number {
  return total === 0 ? 100 : Math.floor((100 * done) / total);
}

/** Lets an import that another person started publish its rows. */
export function useApproveImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) => call(() => importsApi.approveImport({ importId })),
    onSettled: () => client.invalidateQueries({ queryKey: IMPORTS }),
  });
}
