import {
  BusinessesApi,
  CasesApi,
  ConsentsApi,
  CounterApi,
  CounterCodesApi,
  FamilyApi,
  LedgerApi,
  ProfileHistoryApi,
  RightsRequestsApi,
  SignInsApi,
  VerificationsApi,
} from '@satu-gerbang/sdk/identity';
import { identity } from './profileClients';

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
