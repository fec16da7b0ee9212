import { useEffect } from 'react';

/** Asks before a page is left on which something is not stored yet; `store` runs then, and when the tab goes to the back. */
export function useBeforeLeaving(unsaved: boolean, store?: () => void): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const leave = (event: BeforeUnloadEvent) => {
      store?.();
      event.preventDefault();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') store?.();
    };
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  });
}
