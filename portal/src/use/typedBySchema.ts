import type { Schema } from './apiDocument';

const GROUPED_WHOLE = /^-?\d{1,3}([. ]\d{3})+$/;
const WITH_COMMA = /^-?\d{1,3}((\.\d{3})+|( \d{3})+|\d*),\d+$/;
const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * What was typed into a form, in the shape that its schema asks for, where that can be told: spaces around and between, small
 * letters and dashes in a number of a case, and numbers as they are written in Indonesia (`3,5`). What fits already, or
 * does not fit either way, stays; the check says then what is wrong.
 */
export function typedBySchema(schema: Schema | undefined, data: unknown): unknown {
  if (typeof data === 'string') return schema ? typedText(schema, data) : data;
  if (Array.isArray(data)) return data.map((one) => typedBySchema(asSchema(schema?.items), one));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typedBySchema(propertyOf(schema, name), value)]),
  );
}

function propertyOf(schema: Schema | undefined, name: string): Schema | undefined {
  if (!schema) return undefined;
  if (schema.properties && Object.hasOwn(schema.properties, name)) return asSchema(schema.properties[name]);
  const parts = Array.isArray(schema.allOf) ? (schema.allOf as Schema[]) : [];
  return parts.map((part) => propertyOf(part, name)).find(Boolean);
}

const asSchema = (node: unknown): Schema | undefined =>
  typeof node === 'object' && node !== null && !Array.isArray(node) ? (node as Schema) : undefined;

function typedText(schema: Schema, text: string): unknown {
  const types = [schema.type].flat();
  if (types.includes('string'))
    return schema.format === 'binary' || schema.format === 'byte' ? text : fitting(schema, text);
  if (types.includes('integer') || types.includes('number')) return typedNumber(text, types.includes('number'));
  return text;
}

function typedNumber(text: string, fractions: boolean): unknown {
  const typed = text.trim();
  if (WITH_COMMA.test(typed)) return Number(typed.replace(/[. ]/g, '').replace(',', '.'));
  if (GROUPED_WHOLE.test(typed) && !(fractions && /^-?\d{1,3}\.\d{3}$/.test(typed))) {
    return Number(typed.replace(/[. ]/g, ''));
  }
  return PLAIN.test(typed) && Number.isFinite(Number(typed)) ? Number(typed) : text;
}

/** A number of something in the first of several ways to write it that fits; the trimmed text where none does. */
function fitting(schema: Schema, text: string): string {
  const typed = text.trim();
  const fits = shapeOf(schema);
  if (!fits || Array.isArray(schema.enum)) return typed;
  if (!/\d/.test(typed) || fits(typed)) return typed;
  const written = [typed, typed.replace(/[\s.\-–]/g, ''), typed.replace(/\s+/g, '-'), typed.replace(/\s+/g, '')];
  return [...written, ...written.map((one) => one.toUpperCase())].find(fits) ?? typed;
}

/** Whether a text has the shape that is asked for: by its pattern, or as the example is where that is a number of a case. */
function shapeOf({ pattern, maxLength, examples }: Schema): ((text: string) => boolean) | undefined {
  const shape = typeof pattern === 'string' ? compiled(pattern) : shapeOfExample(examples);
  if (!shape) return undefined;
  const most = typeof maxLength === 'number' ? maxLength : Infinity;
  return (text) => text.length <= most && shape.test(text);
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

/** `KIA-20261123-000001`: capitals, digits and what stands between them. */
function shapeOfExample(examples: unknown): RegExp | undefined {
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (typeof example !== 'string' || !/^(?=.*\d)[A-Z\d]+([-/.][A-Z\d]+)+$/.test(example)) return undefined;
  const parts = example.replace(/[A-Z\d]+/g, '[A-Z\\d]+').replace(/[/.]/g, '\\$&');
  return new RegExp(`^${parts}$`);
}
