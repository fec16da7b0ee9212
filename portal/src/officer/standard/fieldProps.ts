import type { ServiceStandard } from '@satu-gerbang/sdk/registry';

/** What the fields of a standard are given. */
export interface StandardFieldProps {
  standard: ServiceStandard;
  /** Whether English texts are asked for too. */
  english: boolean;
  change: (changed: Partial<ServiceStandard>) => void;
}
