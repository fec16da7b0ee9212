import { follow, type ApiDocument, type Operation, type Schema } from './document';

const DEEPEST = 5;

/** An example of what a schema describes, without what the gateway fills in. */
export function sampleOf(document: ApiDocument, schema: Schema | undefined, depth = 0): unknown {
  if (!schema || depth > DEEPEST) return undefined;
  const found = follow(document, schema);
  const given = found.example ?? found.examples?.[0] ?? found.default ?? found.enum?.[0];
  if (given !== undefined) return given;
  const type = Array.isArray(found.type) ? found.type.find((one) => one !== 'null') : found.type;
  if (type === 'array') return [sampleOf(document, found.items, depth + 1)].filter((item) => item !== undefined);
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return true;
  return found.properties ? sampleObject(document, found, depth) : sampleText(found);
}

function sampleObject(document: ApiDocument, { properties = {} }: Schema, depth: number): Record<string, unknown> {
  const entries = Object.entries(properties)
    .filter(([, property]) => !follow(document, property)['x-citizen-attribute'])
    .map(([name, property]) => [name, sampleOf(document, property, depth + 1)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function sampleText({ type, format }: Schema): unknown {
  if (type === 'object') return {};
  if (format === 'date') return '2026-11-24';
  if (format === 'date-time') return '2026-11-24T08:00:00+07:00';
  return 'contoh';
}

/** A call with every value that it needs filled in. */
export interface SampleCall {
  method: string;
  url: string;
  /** Whether it carries a token. */
  token: boolean;
  headers: Record<string, string>;
  body?: string;
}

/** How an operation is called, by example. */
export function sampleCall(document: ApiDocument, operation: Operation, origin: string): SampleCall {
  const asked = operation.parameters.filter((parameter) => !parameter['x-citizen-attribute']);
  const value = (name: string) => {
    const parameter = operation.parameters.find((one) => one.name === name);
    return String(parameter?.example ?? sampleOf(document, parameter?.schema) ?? 'contoh');
  };
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(value(name)));
  const query = new URLSearchParams(
    asked.filter((one) => one.in === 'query' && one.required).map(({ name }) => [name, value(name)]),
  );
  const headers = asked.filter((one) => one.in === 'header' && one.required).map(({ name }) => [name, value(name)]);
  const sample = sampleOf(document, operation.body);
  return {
    method: operation.method,
    url: origin + path + (query.size > 0 ? `?${query}` : ''),
    token: !operation.audience.includes('public'),
    headers: Object.fromEntries([...headers, ...(operation.body ? [['Content-Type', 'application/json']] : [])]),
    body: operation.body ? JSON.stringify(sample, null, 2) : undefined,
  };
}
