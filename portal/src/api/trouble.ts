import { ProblemFromJSON, type Problem, type ProblemError } from '@satu-gerbang/sdk/registry';

/** What a person can do about a failed call; the pages choose their words and way out by it. */
export type TroubleKind =
  | 'offline'
  | 'signed_out'
  | 'other_person'
  | 'forbidden'
  | 'step_up'
  | 'not_found'
  | 'changed_elsewhere'
  | 'invalid'
  | 'busy'
  | 'unavailable'
  | 'unexpected';

/** A failed call in the portal's own terms, with what the problem document (RFC 9457) said. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(
    readonly kind: TroubleKind,
    readonly problem?: Problem,
    readonly traceId?: string,
  ) {
    super(problem?.code ?? kind);
  }

  get errors(): ProblemError[] {
    return this.problem?.errors ?? [];
  }
}

const KIND_BY_STATUS: Readonly<Record<number, TroubleKind>> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  412: 'changed_elsewhere',
  422: 'invalid',
  428: 'changed_elsewhere',
  429: 'busy',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Kind of a refusal: its code decides where the status alone would mislead. */
export function troubleKind(status: number, code?: string): TroubleKind {
  if (code === 'insufficient_user_authentication') return 'step_up';
  if (code === 'session_changed') return 'other_person';
  return KIND_BY_STATUS[status] ?? 'unexpected';
}

/** Turns whatever a call threw, or an answer that is a refusal, into a {@link Trouble}. */
export async function toTrouble(error: unknown): Promise<Trouble> {
  if (error instanceof Trouble) return error;
  if (error instanceof Error && error.cause instanceof Trouble) return error.cause;
  if (error instanceof Response) return troubleOf(error);
  const response = responseOf(error);
  if (response) return troubleOf(response);
  return new Trouble(isNetworkFailure(error) ? 'offline' : 'unexpected');
}

/** Runs a call of the SDK; what it throws is always a {@link Trouble}. */
export async function call<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw await toTrouble(error);
  }
}

async function troubleOf(response: Response): Promise<Trouble> {
  const problem = await readProblem(response);
  return new Trouble(troubleKind(response.status, problem?.code), problem, traceIdOf(response, problem));
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('Content-Type')?.includes('application/problem+json')) return undefined;
  try {
    return ProblemFromJSON(await response.clone().json());
  } catch {
    return undefined;
  }
}

function traceIdOf(response: Response, problem?: Problem): string | undefined {
  return problem?.traceId ?? response.headers.get('X-Request-Id') ?? undefined;
}

/** Each generated SDK has its own error classes; they agree on name and shape. */
function responseOf(error: unknown): Response | undefined {
  if (!(error instanceof Error) || error.name !== 'ResponseError' || !('response' in error)) return undefined;
  return error.response as Response;
}

function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'FetchError');
}
