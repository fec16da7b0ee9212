import type { JoinInput, JoinUpdateInput, ReleaseInput, ServiceCost, UpstreamAuth } from '@satu-gerbang/sdk/registry';
import { rupiahOf } from '../standard/rupiah';
import { statedStandard } from '../standard/elements';

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
export function joinInput(fields: JoinFields, auth: UpstreamAuth, offered?: ServiceCost) {
  const amount = rupiah(fields.amount);
  return {
    agency: fields.agency,
    region: fields.region,
    upstream: { url: fields.url.trim(), auth },
    hours: { id: fields.hours.trim() },
    cost: amount === offered?.amount ? offered : { amount },
    contact: { text: { id: fields.contact.trim() }, phone: fields.phone.trim() || undefined },
  } satisfies JoinInput;
}

/** What is live of a joined service, as it is typed. */
export function liveFields(agency: string, region: string, { upstreams, standard }: ReleaseInput): JoinFields {
  const { jamPelayanan: hours, biayaTarif: cost, penangananPengaduan: contact } = statedStandard(standard);
  return {
    agency,
    region,
    url: upstreams[0]?.url ?? '',
    hours: hours?.id ?? '',
    amount: cost?.amount ? String(cost.amount) : '',
    contact: contact?.text?.id ?? '',
    phone: contact?.phone ?? '',
  };
}

/** The small document of an update: only what differs from what is live. */
export function updateInput(fields: JoinFields, auth: UpstreamAuth, live: ReleaseInput): JoinUpdateInput {
  const before = liveFields(fields.agency, fields.region, live);
  const differs = (...names: JoinField[]) => names.some((name) => fields[name].trim() !== before[name]);
  const said = joinInput(fields, auth);
  const { penangananPengaduan: channel } = statedStandard(live.standard);
  const text = differs('contact') ? said.contact.text : (channel?.text ?? said.contact.text);
  return {
    upstream: differs('url') || !sameAuth(auth, liveAuth(live)) ? said.upstream : undefined,
    hours: differs('hours') ? said.hours : undefined,
    cost: rupiah(fields.amount) === rupiah(before.amount) ? undefined : said.cost,
    contact: differs('contact', 'phone') ? { ...channel, text, phone: said.contact.phone } : undefined,
  };
}

/** How the gateway signs in at the live system. */
export const liveAuth = ({ upstreams }: ReleaseInput): UpstreamAuth => upstreams[0]?.auth ?? { type: 'none' };

const sameAuth = (one: UpstreamAuth, other: UpstreamAuth) =>
  one.type === other.type && one.credential === other.credential;

const rupiah = (typed: string) => rupiahOf(typed) ?? 0;

/** Elements of the standard that a join says itself. */
const ELEMENTS: Readonly<Record<string, JoinField>> = {
  jam_pelayanan: 'hours',
  biaya_tarif: 'amount',
  penanganan_pengaduan: 'contact',
};

/** The field that a fault's JSON pointer (RFC 6901) names. */
export function joinFieldAt(pointer: string | undefined): JoinField | undefined {
  const [, first = '', second = ''] = (pointer ?? '').split('/');
  if (first === 'upstream' || first === 'upstreams') return 'url';
  if (first === 'cost') return 'amount';
  if (first === 'contact') return second === 'phone' ? 'phone' : 'contact';
  if (first === 'standard') return ELEMENTS[second];
  return first === 'agency' || first === 'region' || first === 'hours' ? first : undefined;
}
