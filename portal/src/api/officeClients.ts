import { ChecksApi, CredentialsApi, FeedbackApi, JoinsApi, ReleasesApi, ReviewsApi } from '@satu-gerbang/sdk/registry';
import { ServicesApi, TemplatesApi } from '@satu-gerbang/sdk/registry';
import { registry } from './clients';

export const servicesApi = new ServicesApi(registry);
export const releasesApi = new ReleasesApi(registry);
export const checksApi = new ChecksApi(registry);
export const credentialsApi = new CredentialsApi(registry);
export const reviewsApi = new ReviewsApi(registry);
export const feedbackApi = new FeedbackApi(registry);
export const templatesApi = new TemplatesApi(registry);
export const joinsApi = new JoinsApi(registry);
