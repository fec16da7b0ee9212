import type { StandardDraft } from '@satu-gerbang/sdk/registry';

/** What the fields of a standard are given. */
export interface StandardFieldProps {
  standard: StandardDraft;
  /** Whether English texts are asked for too. */
  english: boolean;
  /** What is wrong with the field of that id, in words. */
  faultOf: (id: string) => string | undefined;
  change: (changed: Partial<StandardDraft>) => void;
}
