import { Configuration as GatewayConfiguration, SessionApi } from '@satu-gerbang/sdk/gateway';
import {
  AttributesApi,
  BusinessesApi,
  CasesApi,
  Configuration as IdentityConfiguration,
  ConsentsApi,
  CounterApi,
  CounterCodesApi,
  FamilyApi,
  LedgerApi,
  ProfileApi,
  ProfileHistoryApi,
  RightsRequestsApi,
  SignInsApi,
  VerificationsApi,
} from '@satu-gerbang/sdk/identity';
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

const parameters = { basePath: '', fetchApi: portalFetch };
export const gateway = new GatewayConfiguration(parameters);
export const registry = new RegistryConfiguration(parameters);
const identity = new IdentityConfiguration(parameters);

export const sessionApi = new SessionApi(gateway);
export const catalogueApi = new CatalogueApi(registry);
export const agenciesApi = new AgenciesApi(registry);
export const profileApi = new ProfileApi(identity);
export const attributesApi = new AttributesApi(identity);
export const signInsApi = new SignInsApi(identity);
export const familyApi = new FamilyApi(identity);
export const businessesApi = new BusinessesApi(identity);
export const profileHistoryApi = new ProfileHistoryApi(identity);
export const verificationsApi = new VerificationsApi(identity);
export const consentsApi = new ConsentsApi(identity);
export const ledgerApi = new LedgerApi(identity);
export const casesApi = new CasesApi(identity);
export const rightsApi = new RightsRequestsApi(identity);
export const counterApi = new CounterApi(identity);
export const counterCodesApi = new CounterCodesApi(identity);
export const lifeEventsApi = new LifeEventsApi(registry);
export const standardsApi = new StandardsApi(registry);
export const statisticsApi = new StatisticsApi(registry);
