import { describe, expect, it } from 'vitest';
import { operationsOf, type ApiDocument } from '@/integrator/document';
import { sampleCall, sampleOf } from '@/integrator/sample';
import { LANGUAGES, snippet } from '@/integrator/snippets';

const document: ApiDocument = {
  paths: {
    '/api/a/b/kia/{nomor}': {
      parameters: [{ $ref: '#/components/parameters/Nomor' }],
      post: {
        operationId: 'ajukan',
        summary: 'Ajukan',
        'x-satu-audience': ['citizen'],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Isian' } } } },
        responses: { '201': { description: 'Diterima' } },
      },
      get: {
        'x-satu-audience': ['public'],
        parameters: [
          { name: 'adm4', in: 'query', required: true, schema: { type: 'string' }, example: '35.78' },
          { name: 'nik', in: 'query', required: true, 'x-citizen-attribute': 'nik', schema: { type: 'string' } },
        ],
        responses: {},
      },
    },
  },
  components: {
    parameters: { Nomor: { name: 'nomor', in: 'path', required: true, schema: { type: 'string', example: 'A 1' } } },
    schemas: {
      Isian: {
        type: 'object',
        properties: {
          nik: { type: 'string', 'x-citizen-attribute': 'nik' },
          nama: { type: 'string', example: "Ma'ruf" },
          anak: { type: 'array', items: { $ref: '#/components/schemas/Isian' } },
          lahir: { type: 'string', format: 'date' },
        },
      },
    },
  },
};
const [get, post] = operationsOf(document);
if (!get || !post) throw new Error('two operations are expected');

describe('the reference', () => {
  it('reads operations with parameters of the path, and follows references', () => {
    expect(get).toMatchObject({ id: 'get /api/a/b/kia/{nomor}', method: 'GET', audience: ['public'] });
    expect(post.parameters).toMatchObject([{ name: 'nomor', in: 'path' }]);
    expect(post.responses).toEqual([{ status: '201', description: 'Diterima', schema: undefined }]);
  });

  it('makes an example without what the gateway fills in, and ends in a circle', () => {
    const sample = sampleOf(document, post.body) as Record<string, unknown>;
    expect(Object.keys(sample)).toEqual(['nama', 'anak', 'lahir']);
    expect(JSON.stringify(sample)).not.toContain('nik');
  });

  it('asks for a token only where one is needed, and encodes what stands in the address', () => {
    const call = sampleCall(document, get, 'https://gerbang.example');
    expect(call).toMatchObject({ token: false, url: 'https://gerbang.example/api/a/b/kia/A%201?adm4=35.78' });
    expect(sampleCall(document, post, '').token).toBe(true);
  });
});

describe('a snippet', () => {
  const call = sampleCall(document, post, 'https://gerbang.example');

  it.each(LANGUAGES)('in %s carries method, address, token and body', (language) => {
    const code = snippet(language, call);
    for (const part of ['POST', 'https://gerbang.example/api/a/b/kia/A%201', 'TOKEN', 'application/json', 'lahir']) {
      expect(code).toContain(part);
    }
  });

  it('in a shell quotes an apostrophe', () => {
    expect(snippet('curl', call)).toContain("Ma'\\''ruf");
  });

  it('in Java keeps what a text block would read otherwise', () => {
    expect(snippet('java', { ...call, body: '{"a": "C:\\\\ \\""}' })).toContain('{"a": "C:\\\\\\\\ \\\\""}');
  });

  it.each(['java', 'typescript'] as const)('in %s ends with an error when it is refused', (language) => {
    expect(snippet(language, call)).toContain('exit(1)');
  });

  it('in TypeScript is code that can be read', () => {
    const code = snippet('typescript', call).replaceAll('await ', '');
    expect(() => new Function('fetch', 'process', code)).not.toThrow();
  });
});
