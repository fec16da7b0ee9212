import { useRef } from 'react';

/**
 * The key that says that a repeated sending is the same application: one for what stands in the form, until an answer arrived.
 * Whoever changes the form sends another one; a service would answer the old one to it otherwise.
 */
export function useIdempotencyKey() {
  const sent = useRef<{ key: string; content: string }>(undefined);
  return {
    /** Key for sending this. */
    of(content: unknown): string {
      const text = JSON.stringify(content);
      if (sent.current?.content !== text) sent.current = { key: crypto.randomUUID(), content: text };
      return sent.current.key;
    },
    /** An answer arrived: what is sent from now on is something new. */
    answered(): void {
      sent.current = undefined;
    },
  };
}
