import { createContext, Fragment, useContext, type ReactNode } from 'react';
import type { Person } from '@/api/person';

const PersonContext = createContext<Person | undefined>(undefined);

/** Shows something to one person. For another person everything in it begins anew: nothing typed or read is left. */
export function ForPerson({ person, children }: { person: Person | undefined; children: ReactNode }) {
  return (
    <PersonContext value={person}>
      <Fragment key={person?.subject}>{children}</Fragment>
    </PersonContext>
  );
}

/** To whom this is shown; only inside {@link ForPerson}. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error('This is shown to one person only');
  return person;
}
