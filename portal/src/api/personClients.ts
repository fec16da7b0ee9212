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
import { perPerson } from './person';

export const signInsApi = perPerson(SignInsApi);
export const familyApi = perPerson(FamilyApi);
export const businessesApi = perPerson(BusinessesApi);
export const profileHistoryApi = perPerson(ProfileHistoryApi);
export const verificationsApi = perPerson(VerificationsApi);
export const consentsApi = perPerson(ConsentsApi);
export const ledgerApi = perPerson(LedgerApi);
export const casesApi = perPerson(CasesApi);
export const rightsApi = perPerson(RightsRequestsApi);
export const counterApi = perPerson(CounterApi);
export const counterCodesApi = perPerson(CounterCodesApi);
