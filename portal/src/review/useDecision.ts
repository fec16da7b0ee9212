import type { Release } from '@satu-gerbang/sdk/registry';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { joinsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { move, readRelease, useKeepRelease, type ReleaseVersion } from '@/officer/release/releaseData';

export type Act = 'withdraw' | 'publish' | 'reject' | 'suspend' | 'resume' | 'deprecate' | 'retire';

/** A decision on a release, its reason and, where it is to be retired, its last moment. */
interface Decided {
  act: Act;
  reason: string;
  sunsetAt?: Date | undefined;
}

/** What a reviewer can do with a release in a state. */
export function actsOn(state: Release['state']): readonly Act[] {
  switch (state) {
    case 'submitted':
      return ['reject', 'publish'];
    case 'approved':
      return ['publish'];
    case 'published':
    case 'deprecated':
      return ['suspend', ...endsOn(state)];
    case 'suspended':
      return ['resume', 'retire'];
    default:
      return [];
  }
}

/** How officers too can end a release that serves: announce its last day first, retire it after that. */
export function endsOn(state: Release['state']): readonly Act[] {
  if (state === 'published') return ['deprecate', 'retire'];
  return state === 'deprecated' ? ['retire'] : [];
}

/** Carries out what a reviewer decided: approving publishes at once, unless the public may still say something. */
export function useDecision(version: ReleaseVersion, join: string | undefined) {
  const client = useQueryClient();
  const keep = useKeepRelease();
  const { id } = version.release;

  const byJoin = async (act: Act, reason: string) => {
    const input = reason ? { reasonInput: { reason } } : {};
    await call(() =>
      act === 'reject'
        ? joinsApi.rejectJoin({ join: join ?? '', ...input })
        : joinsApi.approveJoin({ join: join ?? '', ...input }),
    );
    return readRelease(id);
  };

  const byRelease = async ({ act, reason, sunsetAt }: Decided) => {
    if (act !== 'publish') return move(id, act, version.etag, reason, sunsetAt);
    if (version.release.state !== 'submitted') return move(id, 'publish', version.etag, reason);
    const approved = await move(id, 'approve', version.etag, reason);
    keep(approved);
    const open = approved.release.feedbackUntil && approved.release.feedbackUntil > new Date();
    return open ? approved : move(id, 'publish', approved.etag, reason);
  };

  return useMutation({
    mutationFn: (decided: Decided) =>
      join && version.release.state === 'submitted' ? byJoin(decided.act, decided.reason) : byRelease(decided),
    onSuccess: (next) => keep(next),
    onError: () => client.invalidateQueries({ queryKey: ['release', id] }),
  });
}
