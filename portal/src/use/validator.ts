import { Validator, type OutputUnit, type Schema as CheckedSchema } from '@cfworker/json-schema';
import {
  createErrorHandler,
  toErrorSchema,
  unwrapErrorHandler,
  validationDataMerge,
  type ErrorTransformer,
  type RJSFSchema,
  type RJSFValidationError,
  type UiSchema,
  type ValidatorType,
} from '@rjsf/utils';

import type { Schema } from './apiDocument';
import { typedBySchema } from './typedBySchema';

/** Words of a fault: the broken keyword, and the schema of the field that broke it. */
export type FaultText = (keyword: string, schema: RJSFSchema | undefined) => string;

/** What only says that something inside is wrong. */
const OUTER = new Set(['properties', 'items', 'prefixItems', '$ref', 'allOf', 'if', 'then', 'else', 'false']);

/**
 * Checks form data by interpreting the schema. The usual validator of the form library compiles schemas to code, which
 * the Content-Security-Policy forbids.
 */
export function interpretingValidator(faultText: FaultText): ValidatorType {
  const units = (schema: RJSFSchema, data: unknown): OutputUnit[] =>
    new Validator(schema as CheckedSchema, '2020-12', false).validate(plain(data)).errors;

  const errorsOf = (schema: RJSFSchema, data: unknown): RJSFValidationError[] => {
    const faults = units(schema, data).filter(({ keyword }) => !OUTER.has(keyword));
    const seen = new Set<string>();
    return faults.flatMap((unit) => {
      const path = [...segments(unit.instanceLocation), ...missingName(unit)];
      const property = path.map((segment) => `.${segment}`).join('');
      if (seen.has(property)) return [];
      seen.add(property);
      const message = faultText(unit.keyword, schemaAt(schema, path));
      return [{ name: unit.keyword, property, message, stack: message }];
    });
  };

  return {
    isValid: (schema, data) => units(schema, data).length === 0,
    rawValidation: (schema, data) => ({ errors: units(schema, data) as never[] }),
    validateFormData(typed, schema, customValidate, transformErrors, uiSchema) {
      const data = typedBySchema(schema as Schema, typed) as typeof typed;
      const errors = transformed(errorsOf(schema, data), transformErrors, uiSchema);
      const result = { errors, errorSchema: toErrorSchema(errors) };
      if (!customValidate) return result;
      const handler = customValidate(data, createErrorHandler(data), uiSchema);
      return validationDataMerge(result, unwrapErrorHandler(handler));
    },
  };
}

function transformed(errors: RJSFValidationError[], transform?: ErrorTransformer, uiSchema?: UiSchema) {
  return transform ? transform(errors, uiSchema) : errors;
}

/** The data as JSON has it: what is undefined is not there. */
function plain(data: unknown): unknown {
  return data === undefined ? {} : (JSON.parse(JSON.stringify(data)) as unknown);
}

function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A missing property is told at its parent; its name stands in the validator's own words. */
function missingName({ keyword, error }: OutputUnit): string[] {
  const name = keyword === 'required' ? /"(.+)"/.exec(error)?.[1] : undefined;
  return name === undefined ? [] : [name];
}

function schemaAt(schema: RJSFSchema, path: string[]): RJSFSchema | undefined {
  return path.reduce<RJSFSchema | undefined>((at, segment) => {
    const child = at?.properties?.[segment] ?? (/^\d+$/.test(segment) ? at?.items : undefined);
    return typeof child === 'object' && !Array.isArray(child) ? child : undefined;
  }, schema);
}
