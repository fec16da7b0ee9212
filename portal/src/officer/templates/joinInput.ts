import type { JoinInput, UpstreamAuth } from '@satu-gerbang/sdk/registry';

/** What is typed to join a template. */
export interface JoinFields {
  agency: string;
  region: string;
  url: string;
  hours: string;
  amount: string;
  contact: string;
  phone: string;
}

export type JoinField = keyof JoinFields;

/** Fields that must not be empty; no amount means free of charge. */
export const MANDATORY: readonly JoinField[] = ['agency', 'region', 'url', 'hours', 'contact'];

/** The small document: system, hours, cost, contact. */
export function joinInput(fields: JoinFields, auth: UpstreamAuth): JoinInput {
  return {
    agency: fields.agency,
    region: fields.region,
    upstream: { url: fields.url.trim(), auth },
    hours: { id: fields.hours.trim() },
    cost: { amount: Number(fields.amount.replace(/\D/g, '')) },
    contact: { text: { id: fields.contact.trim() }, phone: fields.phone.trim() || undefined },
  };
}

/** The field that a fault's JSON pointer (RFC 6901) names. */
export function joinFieldAt(pointer: string | undefined): JoinField | undefined {
  const [, first = '', second = ''] = (pointer ?? '').split('/');
  if (first === 'upstream' || first === 'upstreams') return 'url';
  if (first === 'cost') return 'amount';
  if (first === 'contact') return second === 'phone' ? 'phone' : 'contact';
  return first === 'agency' || first === 'region' || first === 'hours' ? first : undefined;
}
