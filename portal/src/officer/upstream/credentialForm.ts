import type { CredentialInput, CredentialUse, UpstreamAuthType } from '@satu-gerbang/sdk/registry';

export const KEPT_TYPES = ['api_key', 'oauth2_client', 'hmac'] as const;
export type KeptType = (typeof KEPT_TYPES)[number];

/** True for a way of signing in that wants a stored credential. */
export const isKeptType = (type: UpstreamAuthType | undefined): type is KeptType =>
  KEPT_TYPES.some((one) => one === type);

const HELD: readonly string[] = ['published', 'deprecated', 'suspended'];

/** The uses that keep a credential from being deleted. */
export const serving = (uses: readonly CredentialUse[]): CredentialUse[] =>
  uses.filter(({ state }) => HELD.includes(state));

/** A field of a credential; a secret one is typed unseen. */
export interface CredentialField {
  name: string;
  secret?: boolean;
  optional?: boolean;
}

/** What each type of credential consists of. */
export const FIELDS: Readonly<Record<KeptType, readonly CredentialField[]>> = {
  api_key: [{ name: 'name' }, { name: 'value', secret: true }],
  oauth2_client: [
    { name: 'token_url' },
    { name: 'client_id' },
    { name: 'client_secret', secret: true },
    { name: 'scope', optional: true },
  ],
  hmac: [{ name: 'consumer_id' }, { name: 'secret', secret: true }, { name: 'user_key', secret: true, optional: true }],
};

export type Typed = Readonly<Record<string, string>>;

/** Names of the fields that still have to be filled in. */
export function missingFields(type: KeptType, typed: Typed): string[] {
  const empty = FIELDS[type].filter(({ name, optional }) => !optional && !typed[name]?.trim()).map(({ name }) => name);
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(typed.credential ?? '') ? empty : ['credential', ...empty];
}

/** What is stored. */
export function credentialInput(type: KeptType, typed: Typed): CredentialInput {
  const text = (name: string) => typed[name]?.trim() ?? '';
  const maybe = (name: string) => text(name) || undefined;
  if (type === 'api_key') {
    return {
      type,
      apiKey: { _in: typed.in === 'query' ? 'query' : 'header', name: text('name'), value: text('value') },
    };
  }
  if (type === 'hmac') {
    return { type, hmac: { consumerId: text('consumer_id'), secret: text('secret'), userKey: maybe('user_key') } };
  }
  return {
    type,
    oauth2Client: {
      tokenUrl: text('token_url'),
      clientId: text('client_id'),
      clientSecret: text('client_secret'),
      scope: maybe('scope'),
    },
  };
}
