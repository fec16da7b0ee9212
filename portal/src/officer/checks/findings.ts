import type { ConformanceReport, Finding } from '@satu-gerbang/sdk/registry';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { checksApi, releasesApi } from '@/api/officeClients';
import { Trouble, call } from '@/api/trouble';
import { inputOf, type DraftContent } from '../release/draftContent';

/** What the checks find in content that is on the screen. */
export function useChecks(agency: string, service: string, content: DraftContent) {
  return useQuery({
    queryKey: ['check', agency, service, content],
    queryFn: ({ signal }) =>
      reported(call(() => checksApi.checkContent({ agency, service, checkInput: inputOf(content) }, { signal }))),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** What the checks find in a stored release. */
export function useStoredChecks(release: string) {
  return useQuery({
    queryKey: ['check', release],
    queryFn: () => reported(call(() => releasesApi.checkRelease({ release }))),
    refetchOnWindowFocus: false,
  });
}

/** A document that cannot be read at all is refused with the same findings that a report would list. */
async function reported(report: Promise<ConformanceReport>): Promise<ConformanceReport> {
  try {
    return await report;
  } catch (error) {
    if (!(error instanceof Trouble) || error.problem?.code !== 'conformance_failed') throw error;
    return { conformant: false, findings: findingsOf(error) };
  }
}

/** The findings that a refusal names. */
export function findingsOf({ errors, problem }: Trouble): Finding[] {
  return errors.map(({ pointer, code, detail }) => ({
    code: code ?? 'conformance_failed',
    severity: 'error',
    pointer: pointer ?? '/openapi',
    message: { id: detail ?? problem?.title ?? '' },
    fix: { id: '' },
  }));
}

/** Errors first, then in the order of the document. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity }: Finding) => (severity === 'error' ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
