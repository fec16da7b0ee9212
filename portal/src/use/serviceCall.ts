import { portalFetch } from '@/api/clients';
import { toTrouble } from '@/api/trouble';
import { isRawFile, withFilesAsBase64 } from './fileBodies';
import type { OperationForm } from './operationForm';

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
}

/** What a service answered: its own words, or a file. */
export type ServiceAnswer =
  | { kind: 'json'; ok: boolean; status: number; data: unknown }
  | { kind: 'text'; ok: boolean; status: number; text: string }
  | { kind: 'file'; ok: true; status: number; blob: Blob; name: string }
  | { kind: 'empty'; ok: boolean; status: number };

/** Calls an operation; a refusal of the platform is thrown, one of the agency itself is an answer that is not `ok`. */
export async function callService(form: OperationForm, data: Entries, context: CallContext): Promise<ServiceAnswer> {
  const { url, init } = serviceRequest(form, await encoded(form, data), context);
  let response: Response;
  try {
    response = await portalFetch(url, init);
  } catch (error) {
    throw await toTrouble(error);
  }
  if (response.headers.get('Content-Type')?.includes('application/problem+json')) throw await toTrouble(response);
  return readAnswer(response);
}

/** Entries as the body's type carries them: only a form of several parts takes files as they are. */
async function encoded({ bodyType = '' }: OperationForm, data: Entries): Promise<Entries> {
  if (bodyType === 'multipart/form-data' || isRawFile(bodyType)) return data;
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
  if (form.method === 'POST') headers.set('Idempotency-Key', crypto.randomUUID());
  return { url: query.size > 0 ? `${path}?${query}` : path, init: { method: form.method, headers, body } };
}

function requestBody({ bodyType, method }: OperationForm, body: unknown, headers: Headers): BodyInit | undefined {
  if (!bodyType || method === 'GET') return undefined;
  if (bodyType === 'application/json') {
    headers.set('Content-Type', bodyType);
    return JSON.stringify(body ?? {});
  }
  if (isRawFile(bodyType)) return rawBody(bodyType, body, headers);
  const fields = bodyType === 'multipart/form-data' ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    for (const one of holdsFiles(value) ? value : [value]) appendField(fields, name, one);
  }
  return fields;
}

function rawBody(bodyType: string, body: unknown, headers: Headers): Blob | undefined {
  if (!isFile(body)) return undefined;
  headers.set('Content-Type', bodyType.includes('*') ? body.type || 'application/octet-stream' : bodyType);
  return body;
}

const holdsFiles = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isFile);
const isFile = (value: unknown): value is File => value instanceof File;

function appendField(fields: FormData | URLSearchParams, name: string, value: unknown): void {
  if (value === undefined) return;
  if (isFile(value)) {
    if (fields instanceof FormData) fields.append(name, value, value.name);
  } else fields.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
}

async function readAnswer(response: Response): Promise<ServiceAnswer> {
  const { ok, status } = response;
  const type = response.headers.get('Content-Type') ?? '';
  if (status === 204 || response.headers.get('Content-Length') === '0') return { kind: 'empty', ok, status };
  if (type.includes('json')) return readJson(response);
  if (type.startsWith('text/') && !type.includes('html')) {
    return { kind: 'text', ok, status, text: await response.text() };
  }
  if (!ok) return { kind: 'empty', ok, status };
  return { kind: 'file', ok: true, status, blob: await response.blob(), name: fileName(response, type) };
}

async function readJson(response: Response): Promise<ServiceAnswer> {
  const { ok, status } = response;
  const text = await response.text();
  try {
    return text ? { kind: 'json', ok, status, data: JSON.parse(text) as unknown } : { kind: 'empty', ok, status };
  } catch {
    return { kind: 'text', ok, status, text };
  }
}

function fileName(response: Response, type: string): string {
  const named = /filename="?([^";/\\]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const ending = type.split(';')[0]?.split('/')[1] ?? 'bin';
  return named ?? ['jawaban', ending].join('.');
}
