import { ProblemsApi, TokensApi, UnifiedApi } from '@satu-gerbang/sdk/gateway';
import type { Session } from '@satu-gerbang/sdk/gateway';
import {
  AgencyUsageApi,
  ChecksApi,
  Configuration,
  CredentialsApi,
  FeedbackApi,
  ImportsApi,
  ImportUploadsApi,
  JoinsApi,
  JoinUpdatesApi,
  PartnersApi,
  ReleasesApi,
  ReviewsApi,
  ServicesApi,
  SuspensionsApi,
  TemplatesApi,
} from '@satu-gerbang/sdk/registry';
import { fetchFor, gateway, parameters, registry } from './clients';

export const servicesApi = new ServicesApi(registry);
export const releasesApi = new ReleasesApi(registry);
/** Releases as one person changes them, and nobody who signs in after them. */
export const releasesOf = (session: Session) =>
  new ReleasesApi(new Configuration({ ...parameters, fetchApi: fetchFor(session) }));
export const checksApi = new ChecksApi(registry);
export const credentialsApi = new CredentialsApi(registry);
export const reviewsApi = new ReviewsApi(registry);
export const feedbackApi = new FeedbackApi(registry);
export const templatesApi = new TemplatesApi(registry);
export const joinsApi = new JoinsApi(registry);
export const joinUpdatesApi = new JoinUpdatesApi(registry);
export const importsApi = new ImportsApi(registry);
export const importUploadsApi = new ImportUploadsApi(registry);
export const usageApi = new AgencyUsageApi(registry);
export const unifiedApi = new UnifiedApi(gateway);
export const tokensApi = new TokensApi(gateway);
export const problemsApi = new ProblemsApi(gateway);
export const partnersApi = new PartnersApi(registry);
export const suspensionsApi = new SuspensionsApi(registry);
