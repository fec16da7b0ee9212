import type { Session } from '@satu-gerbang/sdk/gateway';
import { Configuration as IdentityConfiguration } from '@satu-gerbang/sdk/identity';
import { fetchFor } from './clients';

/** First word of the key of everything that was read for one person. */
export const PERSONAL = 'person';

/**
 * Somebody who is signed in. What is theirs is read and changed through this only: the calls name the person, so the gateway
 * does them for nobody else, and the keys do too, so nobody else finds what was read. People are told apart by their subject,
 * never by their name.
 */
export class Person {
  readonly fetch: typeof fetch;
  readonly identity: IdentityConfiguration;

  private constructor(
    readonly subject: string,
    session: Session,
  ) {
    this.fetch = fetchFor(session);
    this.identity = new IdentityConfiguration({ basePath: '', fetchApi: this.fetch });
  }

  /** The person of a session; the same object as long as it is the same person. Nobody where nobody is signed in. */
  static of(session: Session): Person | undefined {
    const { authenticated, subject } = session;
    if (!authenticated || !subject) return undefined;
    if (last?.subject !== subject) last = new Person(subject, session);
    return last;
  }

  /** Key of something that is read for this person. */
  key(...of: readonly unknown[]): readonly unknown[] {
    return [PERSONAL, this.subject, ...of];
  }
}

let last: Person | undefined;

/** Makes a client of a generated API that acts for one person; it is made once for each. */
export function perPerson<Api>(Client: new (configuration: IdentityConfiguration) => Api): (person: Person) => Api {
  const made = new WeakMap<Person, Api>();
  return (person) => {
    const client = made.get(person) ?? new Client(person.identity);
    made.set(person, client);
    return client;
  };
}
