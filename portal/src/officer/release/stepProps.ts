import type { Finding } from '@satu-gerbang/sdk/registry';
import type { useChecks } from '../checks/findings';
import type { Draft } from './useDraft';

/** What every step that changes a draft is given. */
export interface StepProps {
  draft: Draft;
  checks: ReturnType<typeof useChecks>;
  /** What the checks found in this step's part of the draft. */
  findings: readonly Finding[];
  /** Pointer that somebody wants to be taken to. */
  target: string | undefined;
}
