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
import { Trouble } from './trouble';
import { currentLanguage } from '@/i18n/language';

const send: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('Accept-Language', currentLanguage());
  return fetch(input, { ...init, headers, credentials: 'same-origin', cache: 'no-store' });
};

/** `fetch` as every call of the portal makes it: same origin, session cookie, language, CSRF token on changes. */
export const portalFetch = csrfFetch(send, async () => (await sessionApi.getSession()).csrf);

/** The same for changes of one person only: whoever else is signed in by then, nothing is sent in their name. */
export const fetchFor = ({ subject, csrf }: Session) =>
  csrfFetch(
    send,
    async () => {
      const now = await sessionApi.getSession();
      if (now.subject !== subject) throw new Trouble('signed_out');
      return now.csrf;
    },
    csrf,
  );

/** How a client of a generated API reaches the gateway. */
export const parameters = { basePath: '', fetchApi: portalFetch };
export const gateway = new GatewayConfiguration(parameters);
export const registry = new RegistryConfiguration(parameters);

export const sessionApi = new SessionApi(gateway);
export const catalogueApi = new CatalogueApi(registry);
export const agenciesApi = new AgenciesApi(registry);
export const lifeEventsApi = new LifeEventsApi(registry);
export const standardsApi = new StandardsApi(registry);
export const statisticsApi = new StatisticsApi(registry);
