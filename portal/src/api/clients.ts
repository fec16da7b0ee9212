import { Configuration as GatewayConfiguration, SessionApi, type Session } from '@satu-gerbang/sdk/gateway';
import {
  AgenciesApi,
  CatalogueApi,
  Configuration as RegistryConfiguration,
  LifeEventsApi,
  StandardsApi,
  StatisticsApi,
} from '@satu-gerbang/sdk/registry';
import { csrfFetch } from './csrf';
import type { Person } from './person';
import { Trouble } from './trouble';
import { currentLanguage } from '@/i18n/language';

/** Tells the gateway whom a call means; where somebody else is signed in by then, it refuses. */
const SUBJECT = 'Satu-Subject';

const send: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('Accept-Language', currentLanguage());
  return fetch(input, { ...init, headers, credentials: 'same-origin', cache: 'no-store' });
};

const nobodysFetch = csrfFetch(send, async () => (await sessionApi.getSession()).csrf);

/** The same for one person only: whoever else is signed in by then, nothing is read or changed in their name. */
export function fetchFor({ subject, csrf }: Session): typeof fetch {
  const sendFor: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    if (subject) headers.set(SUBJECT, subject);
    return send(input, { ...init, headers });
  };
  const readToken = async () => {
    const now = await sessionApi.getSession();
    if (now.subject !== subject) throw new Trouble(now.authenticated ? 'other_person' : 'signed_out');
    return now.csrf;
  };
  return csrfFetch(sendFor, readToken, csrf);
}

let shown: Person | undefined;

/** Says whom the pages of this tab are shown to; nobody where nobody is signed in. */
export function showTo(person: Person | undefined): void {
  shown = person;
}

/** `fetch` as every call of the portal makes it: same origin, session cookie, language, CSRF token on changes, whom it means. */
export const portalFetch: typeof fetch = (input, init) => (shown?.fetch ?? nobodysFetch)(input, init);

/** How a client of a generated API reaches the gateway. */
export const parameters = { basePath: '', fetchApi: portalFetch };
export const gateway = new GatewayConfiguration(parameters);
export const registry = new RegistryConfiguration(parameters);

export const sessionApi = new SessionApi(gateway);
/** The sessions of one person. */
export const sessionsOf = ({ fetch: fetchApi }: Person) =>
  new SessionApi(new GatewayConfiguration({ basePath: '', fetchApi }));
export const catalogueApi = new CatalogueApi(registry);
export const agenciesApi = new AgenciesApi(registry);
export const lifeEventsApi = new LifeEventsApi(registry);
export const standardsApi = new StandardsApi(registry);
export const statisticsApi = new StatisticsApi(registry);
