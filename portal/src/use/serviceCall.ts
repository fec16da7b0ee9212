import { portalFetch } from '@/api/clients';
import { toTrouble } from '@/api/trouble';
import { accepts, bareType, withFilesAsBase64 } from './fileBodies';
import type { OperationForm } from './operationForm';
import { readAnswer, type ServiceAnswer } from './serviceAnswer';

/** What stands in the form of an operation. */
export interface Entries {
  parameters?: Record<string, unknown>;
  body?: unknown;
}

/** For whom, where and how strongly the call is made. */
export interface CallContext {
  /** Family member instead of the citizen. */
  member?: string;
  assistedSession?: string;
  region?: string;
  /** Says that a repeated POST is the same application. */
  idempotencyKey?: string;
  /** Calls for the person who filled in, and for nobody else. */
  fetch?: typeof fetch;
}

/** Calls an operation; a refusal of the platform is thrown, one of the agency itself is an answer that is not `ok`. */
export async function callService(form: OperationForm, data: Entries, context: CallContext): Promise<ServiceAnswer> {
  const { url, init } = serviceRequest(form, await encoded(form, data), context);
  let response: Response;
  try {
    response = await (context.fetch ?? portalFetch)(url, init);
  } catch (error) {
    throw await toTrouble(error);
  }
  if (response.headers.get('Content-Type')?.includes('application/problem+json')) throw await toTrouble(response);
  return readAnswer(response);
}

/** Entries as the body carries them: JSON and a form of one line take files as Base64 only. */
async function encoded({ body }: OperationForm, data: Entries): Promise<Entries> {
  if (body?.kind !== 'json' && body?.kind !== 'urlencoded') return data;
  return { ...data, body: await withFilesAsBase64(data.body) };
}

/** The request that the form stands for; files for JSON are Base64 already. */
export function serviceRequest(form: OperationForm, data: Entries, context: CallContext) {
  const headers = new Headers({ Accept: 'application/json, */*;q=0.5' });
  if (context.member) headers.set('Satu-Acting-For', context.member);
  if (context.assistedSession) headers.set('Satu-Assisted-Session', context.assistedSession);
  if (context.region) headers.set('Satu-Region', context.region);
  const query = new URLSearchParams();
  let path = form.path;
  for (const { name, in: place } of form.parameters) {
    const value = data.parameters?.[name];
    if (value === undefined || value === '') continue;
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
    if (place === 'header') headers.set(name, String(value));
    if (place === 'query') for (const one of [value].flat()) query.append(name, String(one));
  }
  const body = requestBody(form, data.body, headers);
  if (form.method === 'POST' && context.idempotencyKey) headers.set('Idempotency-Key', context.idempotencyKey);
  return { url: query.size > 0 ? `${path}?${query}` : path, init: { method: form.method, headers, body } };
}

function requestBody({ body: asked, method }: OperationForm, body: unknown, headers: Headers): BodyInit | undefined {
  if (!asked || method === 'GET') return undefined;
  if (asked.kind === 'json') {
    headers.set('Content-Type', bareType(asked.type));
    return JSON.stringify(body ?? {});
  }
  if (asked.kind === 'text') {
    headers.set('Content-Type', asked.type);
    return typeof body === 'string' ? body : '';
  }
  if (asked.kind === 'file') return fileBody(asked.type, body, headers);
  const fields = asked.kind === 'multipart' ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    for (const one of isRepeated(value) ? value : [value]) appendField(fields, name, one);
  }
  return fields;
}

/** The file as it is, with its own media type, or with the first that is wanted where its own is none of these. */
function fileBody(types: string, body: unknown, headers: Headers): Blob | undefined {
  if (!isFile(body)) return undefined;
  const first = types.split(',')[0]?.trim() || 'application/octet-stream';
  const known = body.type && accepts(types, body) ? body.type : first;
  headers.set('Content-Type', known.includes('*') ? 'application/octet-stream' : known);
  return body;
}

/** Files and plain values of a list are one field each; objects are written together, as JSON. */
const isRepeated = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((one) => isFile(one) || typeof one !== 'object');
const isFile = (value: unknown): value is File => value instanceof File;

function appendField(fields: FormData | URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (isFile(value)) {
    if (fields instanceof FormData) fields.append(name, value, value.name);
  } else fields.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
}
