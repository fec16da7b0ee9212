import { AttributesApi, Configuration, ProfileApi } from '@satu-gerbang/sdk/identity';
import { parameters } from './clients';
import { perPerson } from './person';

export const profileApi = perPerson(ProfileApi);
/** Which data there can be; it is the same for everybody. */
export const attributesApi = new AttributesApi(new Configuration(parameters));
