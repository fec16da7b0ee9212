import type { Schema } from './apiDocument';
import { readablePattern } from './patterns';

type Child = (node: unknown) => Schema | undefined;

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const TEXTS = new Set(['title', 'description', 'format', 'contentMediaType', 'contentEncoding', 'x-citizen-attribute']);
const LIMITS = /^(m(ax|in)(Length|imum|Items|Properties)|multipleOf)$/;
const SCHEMA_LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const SCHEMAS = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains']);
/** What neither the form nor its check reads; much of it would be followed to other documents. */
const IGNORED = /^(\$|dependencies$|dependentSchemas$|definitions$|propertyNames$|unevaluated|discriminator$|xml$)/;

/**
 * The keywords of a schema, each only where its value is one that JSON Schema has for it: documents come from many tools, and
 * none of them may take the page down.
 *
 * @param child a schema inside of it; nothing where it was left out
 */
export function keywordsOf(own: Schema, child: Child): Schema {
  const schema: Schema = {};
  for (const [keyword, value] of Object.entries(own)) {
    if (IGNORED.test(keyword)) continue;
    const sound = soundValue(keyword, value, child);
    if (sound !== undefined) schema[keyword] = sound;
  }
  const { properties } = schema;
  if (properties) schema.required = schema.required?.filter((name) => Object.hasOwn(properties, name));
  return asFile(fromOpenApi30(schema));
}

function soundValue(keyword: string, value: unknown, child: Child): unknown {
  if (keyword === 'type') return typeOf(value);
  if (TEXTS.has(keyword)) return typeof value === 'string' ? value : undefined;
  if (LIMITS.test(keyword)) return typeof value === 'number' ? value : undefined;
  if (keyword === 'pattern') return typeof value === 'string' ? readablePattern(value) : undefined;
  if (keyword === 'required')
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined;
  if (keyword === 'enum') return Array.isArray(value) && value.length > 0 ? value : undefined;
  if (keyword === 'examples') return Array.isArray(value) ? value : undefined;
  if (keyword === 'properties') return isObject(value) ? mapped(value, child) : undefined;
  if (keyword === 'patternProperties') return isObject(value) ? mappedPatterns(value, child) : undefined;
  if (SCHEMA_LISTS.has(keyword)) return Array.isArray(value) ? kept(value.map(child)) : undefined;
  if (SCHEMAS.has(keyword))
    return typeof value === 'boolean' ? value : isObject(value) ? (child(value) ?? {}) : undefined;
  return value;
}

function typeOf(value: unknown): string | string[] | undefined {
  if (value === 'file') return value;
  if (typeof value === 'string') return TYPES.has(value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const known = value.filter((one): one is string => typeof one === 'string' && TYPES.has(one));
  return known.length > 0 ? known : undefined;
}

function mapped(schemas: object, child: Child): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, node]) => {
      const schema = child(node);
      return schema ? [[name, schema]] : [];
    }),
  );
}

function mappedPatterns(schemas: object, child: Child): Record<string, Schema> {
  const readable = Object.entries(schemas).flatMap(([name, node]) => {
    const pattern = readablePattern(name);
    return pattern === undefined ? [] : [[pattern, node] as const];
  });
  return mapped(Object.fromEntries(readable), child);
}

function kept(schemas: (Schema | undefined)[]): Schema[] | undefined {
  const left = schemas.filter((schema) => schema !== undefined);
  return left.length > 0 ? left : undefined;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fromOpenApi30({ nullable, example, exclusiveMinimum, exclusiveMaximum, ...schema }: Schema): Schema {
  if (nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  if (example !== undefined) schema.examples = [example];
  Object.assign(schema, bound('minimum', 'exclusiveMinimum', schema.minimum, exclusiveMinimum));
  Object.assign(schema, bound('maximum', 'exclusiveMaximum', schema.maximum, exclusiveMaximum));
  return schema;
}

function bound(inclusive: string, exclusive: string, limit: unknown, excluded: unknown): Schema {
  if (excluded === true) return { [inclusive]: undefined, [exclusive]: limit };
  return typeof excluded === 'number' ? { [exclusive]: excluded } : {};
}

/** What says something about letters and nothing about a file. */
const OF_LETTERS = new Set(['minLength', 'pattern', 'enum']);

/** A file, however the document says so; what limits a text's letters limits its bytes. */
function asFile(schema: Schema): Schema {
  const { type, format, contentMediaType, contentEncoding, maxLength, ...rest } = schema;
  const encoded = contentEncoding === 'base64' || format === 'byte';
  const raw = format === 'binary' || type === 'file' || (contentMediaType !== undefined && !contentEncoding);
  if (!encoded && !raw) return schema;
  const most = typeof maxLength === 'number' ? Math.floor(encoded ? (maxLength * 3) / 4 : maxLength) : undefined;
  const said = Object.fromEntries(Object.entries(rest).filter(([keyword]) => !OF_LETTERS.has(keyword)));
  return {
    ...said,
    type: Array.isArray(type) ? type : 'string',
    format: encoded ? 'byte' : 'binary',
    ...(contentMediaType !== undefined && { contentMediaType }),
    ...(most !== undefined && { [MOST_BYTES]: most }),
  };
}

/** Keyword of ours: how large a file may be. */
export const MOST_BYTES = 'x-satu-most-bytes';
