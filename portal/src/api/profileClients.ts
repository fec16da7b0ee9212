import { AttributesApi, Configuration, ProfileApi } from '@satu-gerbang/sdk/identity';
import { parameters } from './clients';

export const identity = new Configuration(parameters);

export const profileApi = new ProfileApi(identity);
export const attributesApi = new AttributesApi(identity);
