import { keywordsOf } from './keywords';

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
/** A reference inside of itself is followed once more, not for ever. */
const MOST_REPEATS = 2;
/** Schemas in one form or answer: more than anybody fills in, few enough for a phone. */
const MOST_SCHEMAS = 1500;

/** The node that a local reference leads to, with what stands beside the reference; a node that is none stays itself. */
export function resolve(document: ApiDocument, node: unknown): Schema {
  return follow(document, node).schema;
}

/**
 * A schema without references and in the dialect of JSON Schema: `nullable` and boolean exclusive bounds of OpenAPI 3.0
 * are written as 3.1 writes them, and what no schema can say is left out. What refers to itself ends after one repetition.
 * The whole is bounded: where it would grow beyond that, it is cut at the deepest level that still fits.
 */
export function inline(document: ApiDocument, node: unknown): Schema {
  for (let deepest = DEEPEST; deepest > 2; deepest -= 2) {
    const whole = new Inliner(document, deepest, MOST_SCHEMAS);
    const schema = whole.schema(node, 0, []);
    if (!whole.full) return schema ?? {};
  }
  return new Inliner(document, 2, MOST_SCHEMAS).schema(node, 0, []) ?? {};
}

class Inliner {
  private left: number;

  constructor(
    private readonly document: ApiDocument,
    private readonly deepest: number,
    most: number,
  ) {
    this.left = most;
  }

  /** True where something was left out because the schema grew too large. */
  get full(): boolean {
    return this.left < 0;
  }

  /** Nothing where the schema ends here. */
  schema(node: unknown, depth: number, within: string[]): Schema | undefined {
    if (depth > this.deepest || --this.left < 0) return undefined;
    const { schema: own, references } = follow(this.document, node);
    const repeated = references.some((one) => within.filter((other) => other === one).length >= MOST_REPEATS);
    if (repeated) return undefined;
    const inside = [...within, ...references];
    return keywordsOf(own, (child) => this.schema(child, depth + 1, inside));
  }
}

function follow(document: ApiDocument, node: unknown): { schema: Schema; references: string[] } {
  const references: string[] = [];
  let at: unknown = node;
  let beside: object = {};
  while (isReference(at) && references.length < DEEPEST) {
    const { $ref, ...more } = at;
    references.push($ref);
    beside = { ...more, ...beside };
    at = lookUp(document, $ref);
  }
  const found = typeof at === 'object' && at !== null && !Array.isArray(at) && !isReference(at) ? at : {};
  return { schema: { ...found, ...beside } as Schema, references };
}

function isReference(node: unknown): node is { $ref: string } {
  return typeof node === 'object' && node !== null && '$ref' in node && typeof node.$ref === 'string';
}

function lookUp(document: ApiDocument, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  const keys = reference.slice(2).split('/').map(unescape);
  return keys.reduce<unknown>((at, key) => {
    const inside = typeof at === 'object' && at !== null && Object.hasOwn(at, key);
    return inside ? (at as Record<string, unknown>)[key] : undefined;
  }, document);
}

function unescape(key: string): string {
  return decoded(key).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Percent-encoded as in a URI fragment (RFC 6901, section 6); what is not encoded right stays as it is. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
