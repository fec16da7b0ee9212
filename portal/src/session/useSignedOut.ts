import { useState } from 'react';
import type { Trouble } from '@/api/trouble';

/** Whether to ask for a sign-in: the session is seen to have ended, or a call was refused for it and nobody signed in since. */
export function useSignedOut(ended: boolean, trouble: Trouble | undefined): boolean {
  const [seen, setSeen] = useState<Trouble>();
  if (ended && trouble && trouble !== seen) setSeen(trouble);
  return ended || (trouble?.kind === 'signed_out' && trouble !== seen);
}
