import { inline, resolve, type ApiDocument, type ApiOperation, type Schema } from './apiDocument';
import { withoutBound } from './boundFields';
import { bareType, bodyKind, type BodyKind } from './fileBodies';

export type ParameterPlace = 'path' | 'query' | 'header';

/** A parameter that a person fills in. */
export interface FormParameter {
  name: string;
  in: ParameterPlace;
}

/** What a person is asked for to call one operation, and what the platform fills in by itself. */
export interface OperationForm {
  operationId: string;
  method: string;
  /** Public path with its placeholders, `/api/{agency}/{service}/...`; bound segments are `me`. */
  path: string;
  summary: string;
  description?: string;
  audience: string[];
  assurance: string;
  acting: string[];
  makesCase: boolean;
  /** The regions with a system of their own, `*` where one answers for all others; nothing where there is no choice. */
  regions?: string[];
  parameters: FormParameter[];
  body?: { kind: BodyKind; type: string };
  /** Attributes that the gateway fills in. */
  bound: string[];
  /** Schema of `{parameters, body}`. */
  schema: Schema;
  answer?: Schema;
}

/** Which body is made where a document allows several. */
const BODY_KINDS: readonly BodyKind[] = ['json', 'urlencoded', 'multipart', 'file', 'text'];
const PLATFORM_HEADERS = /^(satu-|x-request-id$|idempotency-key$|accept|authorization$|cookie$|x-csrf-token$)/i;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The operation with this id, and where it stands in the document; the unified one writes `agency.service.` before ids. */
export function findOperation(document: ApiDocument, operationId: string) {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation && isCalled(operation.operationId, operationId))
        return { path, method, operation, shared: item.parameters };
    }
  }
  return undefined;
}

function isCalled(id: string | undefined, wanted: string): boolean {
  return id === wanted || id?.split('.').slice(2).join('.') === wanted;
}

/** The form of an operation of a service's slice of the unified document. */
export function operationForm(document: ApiDocument, prefix: string, operationId: string): OperationForm | undefined {
  const found = findOperation(document, operationId);
  if (!found) return undefined;
  const { operation, path, method } = found;
  const parameters = parametersOf(document, found.shared, operation);
  const asked = parameters.filter(({ bound }) => !bound);
  const body = bodyOf(document, operation);
  const fields = asked.map(({ name, required, schema }) => ({ name, required, schema }));
  return {
    operationId,
    method: method.toUpperCase(),
    path: path.startsWith('/api/') ? path : prefix + path,
    summary: operation.summary ?? operationId,
    description: operation.description,
    audience: operation['x-satu-audience'] ?? [],
    assurance: operation['x-satu-assurance'] ?? 'basic',
    acting: operation['x-satu-acting'] ?? ['self'],
    makesCase: operation['x-satu-case'] !== undefined && method !== 'get',
    regions: regionsOf(document, found.shared, operation),
    parameters: asked.map(({ name, in: place }) => ({ name, in: place })),
    body: body && { kind: body.kind, type: body.type },
    bound: [
      ...new Set([...boundPath(operation), ...parameters.flatMap(({ bound }) => bound ?? []), ...(body?.bound ?? [])]),
    ],
    schema: formSchema(objectSchema(fields), body?.schema, body?.required ?? false),
    answer: answerSchema(document, operation),
  };
}

interface Parameter extends FormParameter {
  required: boolean;
  schema: Schema;
  bound?: string;
}

function allParameters(shared: unknown, operation: ApiOperation): unknown[] {
  return [...(Array.isArray(shared) ? (shared as unknown[]) : []), ...(operation.parameters ?? [])];
}

function regionsOf(document: ApiDocument, shared: unknown, operation: ApiOperation): string[] | undefined {
  const parameters = allParameters(shared, operation).map((node) => resolve(document, node));
  const header = parameters.find(({ name }) => String(name).toLowerCase() === 'satu-region');
  if (!header) return undefined;
  const named = header['x-satu-regions'];
  return Array.isArray(named) ? named.filter((code) => typeof code === 'string') : [];
}

function parametersOf(document: ApiDocument, shared: unknown, operation: ApiOperation): Parameter[] {
  return allParameters(shared, operation).flatMap((node) => {
    const parameter = resolve(document, node);
    const { name, in: place } = parameter as unknown as FormParameter;
    if (!['path', 'query', 'header'].includes(place)) return [];
    if (place === 'header' && PLATFORM_HEADERS.test(name)) return [];
    const required = parameter.required as unknown as boolean | undefined;
    const attribute = parameter['x-citizen-attribute'];
    const bound = typeof attribute === 'string' ? attribute : undefined;
    return [{ name, in: place, required: required ?? false, schema: parameterSchema(document, parameter), bound }];
  });
}

/** In a path these would lead to another operation. */
const NEITHER_HERE_NOR_UP = { not: { enum: ['', '.', '..'] } };

function parameterSchema(document: ApiDocument, parameter: Schema): Schema {
  const schema = inline(document, parameter.schema);
  const examples = parameter.example === undefined ? schema.examples : [parameter.example];
  const inPath = (parameter as unknown as FormParameter).in === 'path';
  return {
    ...schema,
    ...(inPath && NEITHER_HERE_NOR_UP),
    title: schema.title ?? parameter.description ?? String(parameter.name),
    description: schema.title ? (schema.description ?? parameter.description) : schema.description,
    ...(examples ? { examples } : {}),
  };
}

function bodyOf(document: ApiDocument, operation: ApiOperation) {
  const body = resolve(document, operation.requestBody);
  const content = (body.content ?? {}) as Record<string, MediaType>;
  const types = Object.keys(content);
  const kind = BODY_KINDS.find((candidate) => types.some((type) => bodyKind(type) === candidate));
  const type = types.find((candidate) => bodyKind(candidate) === kind);
  if (!kind || type === undefined) return undefined;
  const required = (body.required as unknown) === true;
  if (kind === 'file') return fileBody(types, body.description, required);
  const { schema, bound } = withoutBound(inline(document, content[type]?.schema));
  const kinds = content[type]?.encoding;
  return { kind, type, schema: kind === 'multipart' ? withFileKinds(schema, kinds) : schema, bound, required };
}

interface MediaType {
  schema?: unknown;
  /** Media types of the parts of a multipart body, each a list as in `Accept`. */
  encoding?: Record<string, { contentType?: unknown } | undefined>;
}

/** A body that is one file, of any of the types that the document names. */
function fileBody(types: string[], title = 'Berkas', required: boolean) {
  const kinds = types.filter((type) => bodyKind(type) === 'file').map(bareType);
  const contentMediaType = kinds.join(', ');
  const schema: Schema = { type: 'string', format: 'binary', title, contentMediaType };
  return { kind: 'file' as const, type: contentMediaType, schema, bound: [], required };
}

/** The parts that are files, each with the media types that it may have. */
function withFileKinds(schema: Schema, encoding: MediaType['encoding']): Schema {
  const parts = Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const kinds = encoding?.[name]?.contentType;
    return [name, typeof kinds === 'string' ? withKinds(part, kinds) : part] as const;
  });
  return { ...schema, properties: Object.fromEntries(parts) };
}

function withKinds(part: Schema, contentMediaType: string): Schema {
  if (part.format === 'binary') return { ...part, contentMediaType };
  return part.items ? { ...part, items: withKinds(part.items, contentMediaType) } : part;
}

function objectSchema(fields: { name: string; required: boolean; schema: Schema }[]): Schema | undefined {
  if (fields.length === 0) return undefined;
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
  };
}

function formSchema(parameters: Schema | undefined, body: Schema | undefined, bodyRequired: boolean): Schema {
  const empty = body?.properties && Object.keys(body.properties).length === 0;
  const properties: Record<string, Schema> = {};
  if (parameters) properties.parameters = parameters;
  if (body && !empty) properties.body = body;
  const required = [...(parameters ? ['parameters'] : []), ...(bodyRequired && !empty && body ? ['body'] : [])];
  return { type: 'object', properties, required };
}

function answerSchema(document: ApiDocument, operation: ApiOperation): Schema | undefined {
  const status = Object.keys(operation.responses ?? {}).find((code) => /^2/.test(code));
  const response = resolve(document, status && operation.responses?.[status]);
  const content = (response.content ?? {}) as Record<string, { schema?: unknown }>;
  const json = Object.entries(content).find(([type]) => type.includes('json'))?.[1];
  return json?.schema ? inline(document, json.schema) : undefined;
}

/** Attributes of the path segments that are `me` in public. */
function boundPath(operation: ApiOperation): string[] {
  const bound = operation['x-satu-bound-path'] ?? [];
  return bound.flatMap((segment) => {
    const attribute = segment['x-citizen-attribute'];
    return typeof attribute === 'string' ? attribute : [];
  });
}
