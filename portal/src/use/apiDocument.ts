/** What the portal reads of an OpenAPI document (3.0 or 3.1). */
export interface ApiDocument {
  paths?: Record<string, Record<string, ApiOperation | undefined>>;
  components?: Record<string, unknown>;
}

export interface ApiOperation {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: unknown[];
  requestBody?: unknown;
  responses?: Record<string, unknown>;
  'x-satu-audience'?: string[];
  'x-satu-assurance'?: string;
  'x-satu-acting'?: string[];
  'x-satu-bound-path'?: Record<string, unknown>[];
  'x-satu-case'?: { receipt: string; status: string };
}

/** A JSON schema, as far as forms and answers need to look into it. */
export interface Schema {
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  [keyword: string]: unknown;
}

const DEEPEST = 12;

/** The node that a local reference leads to; a node that is none stays itself. */
export function resolve(document: ApiDocument, node: unknown): Schema {
  let at: unknown = node;
  for (let step = 0; step < DEEPEST && isReference(at); step++) at = lookUp(document, at.$ref);
  return (typeof at === 'object' && at !== null ? at : {}) as Schema;
}

/**
 * A schema without references and in the dialect of JSON Schema: `nullable` and boolean exclusive bounds of OpenAPI 3.0
 * are written as 3.1 writes them. What refers to itself ends after twelve levels.
 */
export function inline(document: ApiDocument, node: unknown, depth = 0): Schema {
  if (depth > DEEPEST) return {};
  const own = resolve(document, node);
  const result: Schema = {};
  for (const [keyword, value] of Object.entries(own)) result[keyword] = inlineKeyword(document, keyword, value, depth);
  return fromOpenApi30(result);
}

const SCHEMA_MAPS = new Set(['properties', 'patternProperties']);
const SCHEMA_LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const SCHEMAS = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains']);

function inlineKeyword(document: ApiDocument, keyword: string, value: unknown, depth: number): unknown {
  const deeper = (node: unknown) => inline(document, node, depth + 1);
  if (SCHEMA_LISTS.has(keyword) && Array.isArray(value)) return value.map(deeper);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (SCHEMA_MAPS.has(keyword)) {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, deeper(schema)]));
  }
  return SCHEMAS.has(keyword) ? deeper(value) : value;
}

function fromOpenApi30({ nullable, example, exclusiveMinimum, exclusiveMaximum, ...schema }: Schema): Schema {
  if (nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  if (example !== undefined) schema.examples = [example];
  if (schema.contentMediaType !== undefined && schema.contentEncoding === undefined) schema.format = 'binary';
  if (schema.contentEncoding === 'base64') schema.format = 'byte';
  Object.assign(schema, bound('minimum', 'exclusiveMinimum', schema.minimum, exclusiveMinimum));
  Object.assign(schema, bound('maximum', 'exclusiveMaximum', schema.maximum, exclusiveMaximum));
  return schema;
}

function bound(inclusive: string, exclusive: string, limit: unknown, excluded: unknown): Schema {
  if (excluded === true) return { [inclusive]: undefined, [exclusive]: limit };
  return typeof excluded === 'number' ? { [exclusive]: excluded } : {};
}

function isReference(node: unknown): node is { $ref: string } {
  return typeof node === 'object' && node !== null && '$ref' in node && typeof node.$ref === 'string';
}

function lookUp(document: ApiDocument, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  const keys = reference.slice(2).split('/').map(unescape);
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
}

const unescape = (key: string) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
