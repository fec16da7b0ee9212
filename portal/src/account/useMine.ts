import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '@satu-gerbang/sdk/gateway';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useVisitor, type Visitor } from '@/session/session';
import { forgetMine } from './forgetMine';
import type { OpenPage } from './keepOpen';

/** Whether a page of what is mine shows it, and to whom. */
export interface Mine {
  visitor: Visitor;
  /** Whose data is shown. */
  session?: Session;
  page: OpenPage;
}

/** Follows the session: once it has ended, what was read is forgotten and hidden, but not from under an open form. */
export function useMine(): Mine {
  const client = useQueryClient();
  const visitor = useVisitor();
  const [opened, setOpened] = useState<Session>();
  const [forms, setForms] = useState(0);
  const keep = useCallback(() => {
    setForms((count) => count + 1);
    return () => setForms((count) => count - 1);
  }, []);
  const citizen = visitor.state === 'signed_in' && visitor.session.roles.includes('citizen');
  const session = citizen ? visitor.session : undefined;
  if (session && session !== opened) setOpened(session);
  const anonymous = visitor.state === 'anonymous';
  const ended = anonymous && opened !== undefined && forms > 0;
  useEffect(() => {
    if (anonymous && !ended) forgetMine(client);
  }, [anonymous, ended, client]);
  const page = useMemo(() => ({ keep, ended }), [keep, ended]);
  return { visitor, session: session ?? (ended ? opened : undefined), page };
}
