import type { Schema } from './apiDocument';

/**
 * A body's schema without what the platform fills in (`x-citizen-attribute`), and the keys of what that is. An object of which
 * nothing is left to ask disappears too.
 */
export function withoutBound(schema: Schema): { schema: Schema; bound: string[] } {
  const bound: string[] = [];
  return { schema: strip(schema, bound), bound };
}

function strip(schema: Schema, bound: string[]): Schema {
  if (Array.isArray(schema.allOf)) {
    return { ...stripProperties(schema, bound), allOf: (schema.allOf as Schema[]).map((part) => strip(part, bound)) };
  }
  return stripProperties(schema, bound);
}

function stripProperties(schema: Schema, bound: string[]): Schema {
  if (!schema.properties) return schema;
  const properties: Record<string, Schema> = {};
  for (const [name, property] of Object.entries(schema.properties)) {
    const kept = keep(property, bound);
    if (kept) properties[name] = kept;
  }
  return { ...schema, properties, required: schema.required?.filter((name) => name in properties) };
}

function keep(property: Schema, bound: string[]): Schema | undefined {
  const attribute = property['x-citizen-attribute'];
  if (typeof attribute === 'string') {
    bound.push(attribute);
    return undefined;
  }
  if (property.readOnly === true) return undefined;
  const had = Object.keys(property.properties ?? {}).length;
  const left = strip(property, bound);
  return had > 0 && Object.keys(left.properties ?? {}).length === 0 ? undefined : left;
}
