import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { fetchFor } from '@/api/clients';
import { csrfFetch } from '@/api/csrf';
import { Trouble, call, toTrouble, troubleKind } from '@/api/trouble';
import { SessionFromJSON } from '@satu-gerbang/sdk/gateway';
import { FetchError, ResponseError } from '@satu-gerbang/sdk/registry';
import { readSearch, writeSearch } from '@/app/search';
import { curlLine } from '@/service/curlLine';
import { webAddress } from '@/service/webAddress';
import { loginUrl, readSession } from '@/session/session';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const sessionOf = (subject: string, token: string) => ({
  authenticated: true,
  subject,
  name: 'x',
  roles: [],
  agencies: [],
  assurance: 'basic',
  csrf: { header: 'X-CSRF-TOKEN', token },
  expires_at: '2026-11-23T10:00:00Z',
});

describe('calls that change something', () => {
  it('carry the CSRF token, read once; reading calls carry none', async () => {
    const send = vi.fn<typeof fetch>(async () => json({}));
    const readToken = vi.fn(async () => ({ header: 'X-CSRF-TOKEN', token: 'satu' }));
    const fetchWithToken = csrfFetch(send, readToken);
    await fetchWithToken('/a', { method: 'GET' });
    await fetchWithToken('/b', { method: 'PATCH', headers: { 'If-Match': '"1"' } });
    await fetchWithToken('/c', { method: 'POST' });
    expect(readToken).toHaveBeenCalledTimes(1);
    const sent = send.mock.calls.map(([, init]) => new Headers(init?.headers).get('X-CSRF-TOKEN'));
    expect(sent).toEqual([null, 'satu', 'satu']);
    expect(new Headers(send.mock.calls[1]?.[1]?.headers).get('If-Match')).toBe('"1"');
  });

  it('are made once more with a new token when the old one is refused, and not again', async () => {
    const send = vi.fn<typeof fetch>(async () => json({ code: 'csrf_invalid' }, 403));
    let reads = 0;
    const response = await csrfFetch(send, async () => ({ header: 'X-CSRF-TOKEN', token: String((reads += 1)) }))(
      '/a',
      {
        method: 'POST',
      },
    );
    expect(response.status).toBe(403);
    expect(send.mock.calls.map(([, init]) => new Headers(init?.headers).get('X-CSRF-TOKEN'))).toEqual(['1', '2']);
  });

  it('are not repeated on any other refusal', async () => {
    const send = vi.fn<typeof fetch>(async () => json({ code: 'access_denied' }, 403));
    await csrfFetch(send, async () => ({ header: 'h', token: 't' }))('/a', { method: 'POST' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('of one person are not made when somebody else is signed in by then', async () => {
    const send = vi.fn<typeof fetch>(async (url) =>
      url === '/auth/session' ? json(sessionOf('b', 'token-of-b')) : json({ code: 'csrf_invalid' }, 403),
    );
    vi.stubGlobal('fetch', send);
    const ofA = fetchFor(SessionFromJSON(sessionOf('a', 'token-of-a')));
    await expect(ofA('/a', { method: 'PUT' })).rejects.toMatchObject({ kind: 'other_person' });
    const tokens = send.mock.calls.map(([, init]) => new Headers(init?.headers).get('X-CSRF-TOKEN'));
    expect(tokens.filter(Boolean)).toEqual(['token-of-a']);
    vi.unstubAllGlobals();
  });

  it('show nothing of one person to another of the same name', async () => {
    const client = new QueryClient();
    let signedIn = 'a';
    vi.stubGlobal('fetch', async () => json(sessionOf(signedIn, 'token')));
    await readSession(client);
    client.setQueryData(['profile'], 'of a');
    await readSession(client);
    expect(client.getQueryData(['profile'])).toBe('of a');
    signedIn = 'b';
    await readSession(client);
    expect(client.getQueryData(['profile'])).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('read the token again after reading it failed', async () => {
    const readToken = vi.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue({ header: 'h', token: 't' });
    const fetchWithToken = csrfFetch(async () => json({}), readToken);
    await expect(fetchWithToken('/a', { method: 'POST' })).rejects.toThrow('down');
    await expect(fetchWithToken('/a', { method: 'POST' })).resolves.toBeInstanceOf(Response);
  });
});

describe('trouble', () => {
  it.each([
    [401, 'token_invalid', 'signed_out'],
    [401, 'insufficient_user_authentication', 'step_up'],
    [403, 'access_denied', 'forbidden'],
    [404, 'service_not_found', 'not_found'],
    [412, 'version_conflict', 'changed_elsewhere'],
    [422, 'invalid_value', 'invalid'],
    [429, 'rate_limited', 'busy'],
    [503, 'registry_unavailable', 'unavailable'],
    [500, undefined, 'unexpected'],
  ])('of status %d with code %s is %s', (status, code, kind) => expect(troubleKind(status, code)).toBe(kind));

  it('keeps code, faults and trace id of a problem document', async () => {
    const body = {
      type: '/problems/x',
      title: 'x',
      status: 422,
      code: 'invalid_value',
      trace_id: 't1',
      errors: [{ code: 'e' }],
    };
    const headers = { 'Content-Type': 'application/problem+json;charset=UTF-8' };
    const response = new Response(JSON.stringify(body), { status: 422, headers });
    const trouble = await toTrouble(new ResponseError(response));
    expect(trouble).toMatchObject({ kind: 'invalid', traceId: 't1', problem: { code: 'invalid_value' } });
    expect(trouble.errors).toHaveLength(1);
  });

  it('understands an answer that is no problem document', async () => {
    const response = new Response('<html>', { status: 502, headers: { 'X-Request-Id': 'r1' } });
    expect(await toTrouble(new ResponseError(response))).toMatchObject({ kind: 'unavailable', traceId: 'r1' });
  });

  it('without an answer is being offline', async () => {
    await expect(call(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
      kind: 'offline',
    });
  });

  it('of a call that was not made is what kept it', async () => {
    expect(await toTrouble(new FetchError(new Trouble('signed_out')))).toMatchObject({ kind: 'signed_out' });
  });

  it('passes on what was cancelled', async () => {
    const cancelled = new DOMException('cancelled', 'AbortError');
    await expect(call(() => Promise.reject(cancelled))).rejects.toBe(cancelled);
    expect(await toTrouble(new Trouble('busy'))).toMatchObject({ kind: 'busy' });
  });
});

describe('addresses', () => {
  it('of a sign-in come back to the page and ask in its language', () => {
    expect(loginUrl('/data-diri?a=b', 'en')).toBe('/auth/login?return_to=%2Fdata-diri%3Fa%3Db&ui_locales=en');
    expect(loginUrl('/', 'id', 'substantial')).toContain('assurance=substantial');
  });

  it('keep region codes as text', () => {
    expect(readSearch('?region=35.10&q=1')).toEqual({ region: '35.10', q: '1' });
    expect(writeSearch({ region: '35.10', q: '', sector: undefined })).toBe('?region=35.10');
    expect(writeSearch({})).toBe('');
  });

  it('that an agency wrote become links only to the web', () => {
    expect(webAddress('https://lapor.example/a')?.host).toBe('lapor.example');
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('lapor')).toBeUndefined();
  });
});

describe('a line for the terminal', () => {
  const operation = {
    operationId: 'list',
    method: 'GET',
    path: '/api/bmkg/cuaca/wilayah',
    summary: 'x',
    audience: ['public' as const],
    assurance: 'basic' as const,
    needsInput: false,
  };

  it('is offered where anyone may call and nothing is to be filled in', () => {
    expect(curlLine(operation, 'http://localhost:8080')).toBe("curl 'http://localhost:8080/api/bmkg/cuaca/wilayah'");
  });

  it.each([
    [{ method: 'POST' }],
    [{ audience: ['citizen' as const] }],
    [{ needsInput: true }],
    [{ needsInput: undefined }],
    [{ path: '/api/a/b/{id}' }],
  ])('is not offered with %j', (change) => expect(curlLine({ ...operation, ...change }, 'http://x')).toBeUndefined());
});
