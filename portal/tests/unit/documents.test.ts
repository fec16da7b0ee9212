import { describe, expect, it } from 'vitest';
import { inline, type ApiDocument, type Schema } from '@/use/apiDocument';
import { operationForm } from '@/use/operationForm';
import { readablePattern } from '@/use/patterns';
import { typedBySchema } from '@/use/typedBySchema';
import { interpretingValidator } from '@/use/validator';

/** A schema that refers to itself, or to its neighbours, by many branches. */
function branching(branches: number, schemas: number): ApiDocument {
  const names = Array.from({ length: schemas }, (_, at) => `S${at}`);
  const properties = (at: number) =>
    Object.fromEntries(
      Array.from({ length: branches }, (_, branch) => [
        `cabang${branch}`,
        { $ref: `#/components/schemas/${names[(at + branch) % schemas] ?? ''}` },
      ]),
    );
  return {
    components: {
      schemas: Object.fromEntries(
        names.map((name, at) => [
          name,
          { type: 'object', properties: { nama: { type: 'string' }, ...properties(at) } },
        ]),
      ),
    },
  };
}
const sizeOf = (schema: unknown): number => JSON.stringify(schema).length;

describe('a document whose schemas refer to themselves', () => {
  it.each([
    [1, 1],
    [6, 1],
    [6, 6],
    [12, 40],
  ])('by %i branches among %i schemas stays small and keeps what is asked first', (branches, schemas) => {
    const begun = performance.now();
    const schema = inline(branching(branches, schemas), { $ref: '#/components/schemas/S0' });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(sizeOf(schema)).toBeLessThan(200_000);
    expect(schema.properties?.nama).toEqual({ type: 'string' });
    expect(schema.properties?.cabang0?.properties?.nama).toEqual({ type: 'string' });
  });

  it('through lists, maps and alternatives stays small', () => {
    const A = { $ref: '#/components/schemas/A' };
    const document = {
      components: {
        schemas: {
          A: {
            type: 'object',
            additionalProperties: A,
            properties: { a: { type: 'array', items: A } },
            oneOf: [A, A, A],
          },
        },
      },
    };
    expect(sizeOf(inline(document, A))).toBeLessThan(200_000);
  });

  it('or to nothing, or only to each other, is empty', () => {
    const document = {
      components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } },
    };
    expect(inline(document, { $ref: '#/components/schemas/A' })).toEqual({});
    expect(inline(document, { $ref: '#/components/schemas/%zz' })).toEqual({});
    expect(inline(document, { $ref: '#/constructor/prototype' })).toEqual({});
    expect(inline(document, { $ref: 'https://contoh.example/a.yaml' })).toEqual({});
  });

  it('is read through percent-encoded references', () => {
    const document = { components: { schemas: { 'a b/c': { type: 'string' } } } } as ApiDocument;
    expect(inline(document, { $ref: '#/components/schemas/a%20b~1c' })).toEqual({ type: 'string' });
  });
});

describe('a keyword with a value that it cannot have', () => {
  it.each([
    { properties: null, required: 'nama' },
    { properties: [], required: true, enum: 'a' },
    { type: 'teks', title: { id: 'x' }, description: 7 },
    { type: ['string', 'apa'], minLength: '3', examples: 'x' },
    { items: [{ type: 'string' }], oneOf: {}, allOf: [null, 7] },
    { $id: 'https://contoh.example', $schema: 'x', $defs: { a: {} }, dependencies: { a: ['b'] } },
  ])('%j takes nothing down', (node) => {
    const schema = inline({}, { type: 'object', properties: { isi: node } });
    const validator = interpretingValidator((keyword) => keyword);
    expect(() => validator.validateFormData({ isi: 'x' }, schema as never)).not.toThrow();
    expect([undefined, 'string']).toContain(typeof (schema.properties?.isi?.title ?? 'string'));
  });
});

describe('a pattern', () => {
  it.each([
    ['^[A-Z]{3}\\_\\d+$', 'ABC_12', 'ABC-12'],
    ['(?i)^abc$', 'aBc', 'abd'],
    ['(?i)^[a-f0-9]{2}-\\d[xyz]$', 'aF-1Z', 'aG-1z'],
    ['^(?i)jalan .+$', 'JALAN Contoh', 'Gang 1'],
    ['\\A\\d{4}\\Z', '2026', '20261'],
    ['^[\\w\\-\\.]+\\@[\\w\\-]+$', 'a.b-c@d-e', 'a b'],
    ["^[A-Za-z\\'\\ ]+$", "D'Contoh", '7'],
    ['^https?:\\/\\/', 'https://x', 'ftp://x'],
  ])('%s takes %s and not %s', (pattern, right, wrong) => {
    const readable = readablePattern(pattern) ?? '';
    expect(new RegExp(readable, 'u').test(right)).toBe(true);
    expect(new RegExp(readable, 'u').test(wrong)).toBe(false);
  });

  it.each(['(', '[z-a]', '(?<!a', '^a++$', '(?>a)b', '[[:alpha:]]++', '\\', '*', '(?x)a # b'])(
    '%s that no browser reads is left to the service',
    (pattern) => {
      const schema = inline({}, { type: 'object', properties: { isi: { type: 'string', pattern } } });
      const validator = interpretingValidator((keyword) => keyword);
      expect(() => validator.validateFormData({ isi: 'x' }, schema as never)).not.toThrow();
    },
  );
});

describe('what is typed', () => {
  const text = (more: object): Schema => ({ type: 'string', ...more });
  it.each([
    [text({ pattern: '^[0-9]{13}$' }), ' 1203 0004 17856 ', '1203000417856'],
    [text({ pattern: '^[0-9]{16}$' }), '35.78-0945 03900001', '3578094503900001'],
    [text({ pattern: '^[A-Z]{1,2} [0-9]+$' }), 'l 1234', 'L 1234'],
    [text({ examples: ['KIA-20261123-000001'] }), 'kia-20261123-000001', 'KIA-20261123-000001'],
    [text({ examples: ['KIA-20261123-000001'] }), 'KIA 20261123 000001', 'KIA-20261123-000001'],
    [text({ examples: ['Siti'] }), '  siti ', 'siti'],
    [text({ pattern: '^[0-9]{13}$' }), 'bukan nomor', 'bukan nomor'],
    [text({ pattern: '^[A-Z]' }), ' ani ', 'ani'],
    [{ type: 'number' }, '3,5', 3.5],
    [{ type: 'number' }, '1.234.567,5', 1_234_567.5],
    [{ type: 'integer' }, '1.500.000', 1_500_000],
    [{ type: 'integer' }, ' 12 ', 12],
    [{ type: 'integer' }, 'sepuluh', 'sepuluh'],
    [{ type: ['integer', 'null'] }, '2', 2],
    [text({ format: 'binary' }), 'berkas: x ', 'berkas: x '],
  ])('for %j as %s is %s', (schema, typed, wanted) => {
    expect(typedBySchema({ type: 'object', properties: { isi: schema } }, { isi: typed })).toEqual({ isi: wanted });
  });
});

describe('the form of a body', () => {
  const formOf = (content: object) =>
    operationForm({ paths: { '/x': { post: { operationId: 'a', requestBody: { content } } } } }, '/api/d/l', 'a');

  it('is that of JSON also where the media type has parameters or a name of its own', () => {
    const schema = { type: 'object', properties: { nama: { type: 'string' } } };
    for (const type of ['application/json; charset=utf-8', 'application/JSON', 'application/vnd.dinas+json']) {
      const form = formOf({ [type]: { schema } });
      expect(form?.body?.kind).toBe('json');
      expect(form?.schema.properties?.body?.properties).toHaveProperty('nama');
    }
  });

  it('takes a file of any type that is named, and parts of the types of their encoding', () => {
    const raw = formOf({ 'image/jpeg': {}, 'image/png': {} });
    expect(raw?.schema.properties?.body?.contentMediaType).toBe('image/jpeg, image/png');
    const parts = formOf({
      'multipart/form-data': {
        schema: { type: 'object', properties: { foto: { type: 'string', format: 'binary', maxLength: 1000 } } },
        encoding: { foto: { contentType: 'image/png' } },
      },
    });
    expect(parts?.schema.properties?.body?.properties?.foto).toEqual({
      type: 'string',
      format: 'binary',
      contentMediaType: 'image/png',
      'x-satu-most-bytes': 1000,
    });
  });
});
