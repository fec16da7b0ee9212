import type { Step } from '@/app/officeRoutes';

/** The step in which what a pointer into a release names is changed. */
export function stepOf(pointer: string): Step {
  if (pointer.startsWith('/standard')) return 'standar';
  return /^\/(upstreams|policy)/.test(pointer) ? 'sistem' : 'dokumen';
}
