import { Configuration as GatewayConfiguration, SessionApi } from '@satu-gerbang/sdk/gateway';
import {
  AgenciesApi,
  CatalogueApi,
  Configuration as RegistryConfiguration,
  LifeEventsApi,
  StandardsApi,
  StatisticsApi,
} from '@satu-gerbang/sdk/registry';
import { csrfFetch } from './csrf';
import { currentLanguage } from '@/i18n/language';

/** `fetch` as every call of the portal makes it: same origin, session cookie, language, CSRF token on changes. */
export const portalFetch = csrfFetch(
  (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Accept-Language', currentLanguage());
    return fetch(input, { ...init, headers, credentials: 'same-origin', cache: 'no-store' });
  },
  async () => (await new SessionApi(new GatewayConfiguration(parameters)).getSession()).csrf,
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
