// @vitest-environment node
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer, Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as office from '../fixtures/office';
import * as officeMore from '../fixtures/officeMore';
import * as officeShared from '../fixtures/officeShared';
import * as find from '../fixtures/find';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';

type Node = Record<string, unknown>;
const FILES = ['common.yaml', 'registry.yaml', 'identity.yaml', 'gateway.yaml'];
const contracts = new Map(FILES.map((file) => [file, parse(readFileSync(`../openapi/${file}`, 'utf8')) as Node]));
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
for (const [file, document] of contracts) ajv.addSchema({ $id: `contract:/${file}`, ...document });

const answers = [catalogue, find, mine, office, officeMore, officeShared, profile, session]
  .flatMap((module): [string, unknown][] => Object.entries(module))
  .filter(
    (entry): entry is [string, Answers] =>
      !Array.isArray(entry[1]) && Object.keys(entry[1] as object).some(isOperation),
  )
  .flatMap(([name, of]) => Object.entries(of).map(([operation, answer]) => ({ name, operation, answer })));

describe('what the fixtures answer', () => {
  it('covers the operations that the portal calls', () => {
    expect(new Set(answers.map(({ operation }) => operation)).size).toBeGreaterThanOrEqual(25);
  });

  it.each(answers.filter(({ answer }) => answer.body !== undefined))(
    '$operation ($name) is what the contract declares',
    ({ operation, answer }) => {
      const validate = ajv.compile({ $ref: schemaOf(operation, answer) });
      expect(validate(answer.body), ajv.errorsText(validate.errors)).toBe(true);
    },
  );
});

/** Address of the schema of an answer, inside the contract that declares the operation. */
function schemaOf(operation: string, { status, headers }: Answer): string {
  const [method = '', path = ''] = operation.split(' ');
  const file = FILES.find((name) => path in (contracts.get(name)?.paths as Node));
  if (!file) throw new Error(`no contract has ${path}`);
  const responses = dig(contracts.get(file), 'paths', path, method, 'responses');
  const declared = [String(status), `${String(status)[0]}XX`].find((key) => key in responses);
  if (!declared) throw new Error(`${operation} does not declare ${status}`);
  const reference = responses[declared] as Node;
  const type = headers?.['Content-Type'] ?? 'application/json';
  const place =
    typeof reference.$ref === 'string'
      ? reference.$ref
      : `${file}#/${pointer('paths', path, method, 'responses', declared)}`;
  return `contract:/${place}/${pointer('content', type, 'schema')}`;
}

function dig(node: Node | undefined, ...keys: string[]): Node {
  return keys.reduce<Node>((at, key) => at[key] as Node, node ?? {});
}

function pointer(...keys: string[]): string {
  return keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
}

function isOperation(key: string): boolean {
  return /^(get|post|put|patch) \//.test(key);
}
