import { Configuration, FeedbackApi } from '@satu-gerbang/sdk/registry';
import { useMutation, useQuery } from '@tanstack/react-query';
import { parameters } from '@/api/clients';
import type { Person } from '@/api/person';
import { call } from '@/api/trouble';

const feedbackApi = new FeedbackApi(new Configuration(parameters));

/** The standards about which everybody may say something now, the one that ends first first. */
export function useOpenStandards() {
  return useQuery({
    queryKey: ['feedback-periods'],
    queryFn: () => call(async () => (await feedbackApi.listFeedbackPeriods()).items),
  });
}

/** The standard of a service that is open now, and what was said of it and answered. */
export function useOpenStandard(agency: string, service: string) {
  return useQuery({
    queryKey: ['feedback-page', agency, service],
    queryFn: () => call(() => feedbackApi.getFeedback({ agency, service })),
  });
}

/** Says something in the name of one person; pressed again, it is the same thing that is said. */
export function useSaying(person: Person | undefined, agency: string, service: string) {
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) => {
      const fetchApi = person?.fetch ?? parameters.fetchApi;
      const mine = new FeedbackApi(new Configuration({ ...parameters, fetchApi }));
      return call(() => mine.giveFeedback({ agency, service, idempotencyKey: key, feedbackInput: { text } }));
    },
  });
}
