/** What the reference reads of an OpenAPI document; the rest is left alone. */
export interface ApiDocument {
  info?: { title?: string; version?: string; description?: string };
  paths?: Record<string, Record<string, unknown>>;
  components?: Record<string, unknown>;
}

/** A JSON Schema as far as the reference shows it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  example?: unknown;
  examples?: unknown[];
  default?: unknown;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  'x-citizen-attribute'?: string;
}

/** A parameter in path, query or header. */
export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  example?: unknown;
  schema?: Schema;
  'x-citizen-attribute'?: string;
}

/** One operation, with every reference inside the document followed. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description?: string;
  audience: string[];
  parameters: Parameter[];
  body?: Schema;
  responses: { status: string; description: string; schema?: Schema }[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

type Node = Record<string, unknown>;

/** The operations of a document in its order. */
export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => operation(document, path, method, item)),
  );
}

/** Follows a reference inside the document; what leads nowhere comes back as it is. */
export function follow<T extends object>(document: ApiDocument, node: T): T {
  const reference = (node as { $ref?: unknown }).$ref;
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return node;
  const parts = reference.slice(2).split('/');
  const found = parts.reduce<unknown>((at, part) => (at as Node | undefined)?.[unescaped(part)], document);
  return found && typeof found === 'object' ? (found as T) : node;
}

function operation(document: ApiDocument, path: string, method: string, item: Node): Operation {
  const node = item[method] as Node;
  const parameters = [...list(item.parameters), ...list(node.parameters)];
  const body = node.requestBody ? (follow(document, node.requestBody as Node).content as Node) : undefined;
  return {
    id: String(node.operationId ?? `${method} ${path}`),
    method: method.toUpperCase(),
    path,
    summary: String(node.summary ?? ''),
    description: node.description === undefined ? undefined : String(node.description),
    audience: list(node['x-satu-audience']).map(String),
    parameters: parameters.map((parameter) => follow(document, parameter as Parameter)),
    body: body ? jsonSchema(body) : undefined,
    responses: Object.entries((node.responses ?? {}) as Node).map(([status, response]) => {
      const answer = follow(document, response as Node);
      return { status, description: String(answer.description ?? ''), schema: jsonSchema(answer.content as Node) };
    }),
  };
}

function jsonSchema(content: Node | undefined): Schema | undefined {
  const json = Object.entries(content ?? {}).find(([type]) => type.includes('json'))?.[1];
  return (json as Node | undefined)?.schema as Schema | undefined;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const unescaped = (part: string) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
