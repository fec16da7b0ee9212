import { createContext, useContext, useEffect } from 'react';

/** What a page of what is mine and the forms on it tell each other. */
export interface OpenPage {
  /** Says that something is being typed; gives the way to say that it no longer is. */
  keep: () => () => void;
  /** The session ended, and the page stayed open for what is being typed. */
  ended: boolean;
}

export const KeepOpen = createContext<OpenPage | undefined>(undefined);

/** Has the page around a form stay open when the session ends, as long as the form is; whether it has ended. */
export function useKeepOpen(): boolean {
  const page = useContext(KeepOpen);
  const keep = page?.keep;
  useEffect(() => keep?.(), [keep]);
  return page?.ended ?? false;
}
