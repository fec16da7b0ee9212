import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { feedbackApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { useKeepRelease, type ReleaseVersion } from '../release/releaseData';

const feedbackKey = (agency: string, service: string) => ['office-feedback', agency, service] as const;

/** What the public said about the standard of a service. */
export function useFeedback(agency: string, service: string) {
  return useQuery({
    queryKey: feedbackKey(agency, service),
    queryFn: () => call(() => feedbackApi.getFeedback({ agency, service })),
  });
}

/** Answers one, in the text that was read, which publishes both; where another took its place meanwhile, that is read anew. */
export function useAnswer(agency: string, service: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ feedback, version, text }: { feedback: string; version: number; text: string }) =>
      call(() => feedbackApi.answerFeedback({ feedback, ifMatch: `"${version}"`, feedbackInput: { text } })),
    onSettled: () => client.invalidateQueries({ queryKey: feedbackKey(agency, service) }),
  });
}

/** Opens the standard of a release for so many days. */
export function useOpenPeriod({ release, etag }: ReleaseVersion) {
  const keep = useKeepRelease();
  return useMutation({
    mutationFn: (days: number) =>
      call(async (): Promise<ReleaseVersion> => {
        const response = await feedbackApi.openFeedbackPeriodRaw({
          release: release.id,
          ifMatch: etag,
          feedbackPeriodInput: { days },
        });
        return { release: await response.value(), etag: response.raw.headers.get('ETag') ?? '' };
      }),
    onSuccess: keep,
  });
}
