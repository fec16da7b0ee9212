import { parse } from 'yaml';

/** An operation as its document declares it, and who may call it. */
export interface DeclaredOperation {
  name: string;
  method: string;
  path: string;
  summary?: string;
  /** Who may call it: its own word, its tag's, or the document's. */
  audience: string[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
const AUDIENCE = 'x-satu-audience';

/** Every operation of a document in its order; none where it cannot be read. */
export function declaredOperations(text: string): DeclaredOperation[] {
  const document = record(read(text));
  const tags = list(document.tags).map(record);
  return Object.entries(record(document.paths)).flatMap(([path, item]) =>
    METHODS.filter((method) => method in record(item)).map((method) => {
      const operation = record(record(item)[method]);
      const ofTag = tags.find(({ name, [AUDIENCE]: said }) => said && list(operation.tags).includes(name));
      const audience = operation[AUDIENCE] ?? ofTag?.[AUDIENCE] ?? document[AUDIENCE];
      return {
        name: `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        summary: typeof operation.summary === 'string' ? operation.summary : undefined,
        audience: list(audience).map(String),
      };
    }),
  );
}

/** Addresses of the API that a document names itself; relative ones lead nowhere from here. */
export function declaredServers(text: string): string[] {
  const urls = list(record(read(text)).servers).map((server) => record(server).url);
  return urls.filter((url): url is string => typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url));
}

function read(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent', uniqueKeys: false, maxAliasCount: 1_000 });
  } catch {
    return undefined;
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
