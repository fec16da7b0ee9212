import type { AssistedSession } from '@satu-gerbang/sdk/identity';
import type { Person } from '@/api/person';

/** Who fills in a form: a citizen, or an officer for the citizen of a session at a counter. */
export interface Applicant {
  person: Person;
  /** What the person is called, to be read only. */
  name?: string;
  /** The session at the counter, where an officer fills in. */
  assisted?: AssistedSession;
}

/** Tells apart for whom a form is filled in; nothing of one form is left in another's. */
export const applicantKey = (applicant: Applicant | undefined): string =>
  applicant ? `${applicant.person.subject} ${applicant.assisted?.id ?? ''}` : '';
