import { parseExactly } from './parseExactly';

/** What a service answered: its own words, or a file. */
export type ServiceAnswer =
  | { kind: 'json'; ok: boolean; status: number; data: unknown }
  | { kind: 'text'; ok: boolean; status: number; text: string }
  | { kind: 'file'; ok: true; status: number; blob: Blob; name: string }
  | { kind: 'empty'; ok: boolean; status: number };

/** Reads an answer as what it is, whatever it calls itself. */
export async function readAnswer(response: Response): Promise<ServiceAnswer> {
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
    return text.trim() ? { kind: 'json', ok, status, data: parseExactly(text) } : { kind: 'empty', ok, status };
  } catch {
    return { kind: 'text', ok, status, text };
  }
}

function fileName(response: Response, type: string): string {
  const named = /filename="?([^";/\\]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const ending = type.split(';')[0]?.split('/')[1] ?? 'bin';
  return named ?? ['jawaban', ending].join('.');
}
