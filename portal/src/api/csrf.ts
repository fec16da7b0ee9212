import type { CsrfToken } from '@satu-gerbang/sdk/gateway';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Adds the session's CSRF header to calls that change something. The token is read when first needed and kept in
 * memory only; when the gateway refuses it (a new sign-in replaced it), it is read again and the call made once more.
 * It belongs to one session, so a call with a token that is known already never acts for anybody else.
 */
export function csrfFetch(send: typeof fetch, readToken: () => Promise<CsrfToken>, first?: CsrfToken): typeof fetch {
  let known = first && Promise.resolve(first);

  const sendWithToken = async (input: RequestInfo | URL, init: RequestInit) => {
    known ??= readToken();
    const token = await known.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    const headers = new Headers(init.headers);
    headers.set(token.header, token.token);
    return send(input, { ...init, headers });
  };

  return async (input, init) => {
    if (SAFE_METHODS.has(init?.method ?? 'GET')) return send(input, init);
    const answer = await sendWithToken(input, init ?? {});
    if (!(await refusesToken(answer))) return answer;
    known = undefined;
    return sendWithToken(input, init ?? {});
  };
}

async function refusesToken(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'csrf_invalid';
}
