import type { Finding } from '@satu-gerbang/sdk/registry';
import type { Step } from '@/app/officeRoutes';

/** The step in which what a pointer into a release names is changed. */
export function stepOf(pointer: string): Step {
  if (pointer.startsWith('/standard')) return 'standar';
  return /^\/(upstreams|policy)/.test(pointer) ? 'sistem' : 'dokumen';
}

/** How many errors there are in each step. */
export function faultsByStep(findings: readonly Finding[]): Partial<Record<Step, number>> {
  const faults: Partial<Record<Step, number>> = {};
  for (const { severity, pointer } of findings) {
    const step = stepOf(pointer);
    if (severity === 'error') faults[step] = (faults[step] ?? 0) + 1;
  }
  return faults;
}
