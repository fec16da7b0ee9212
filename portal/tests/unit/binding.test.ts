import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { applyPatch, insertionOf } from '@/officer/document/insertion';
import { placeOf, readText } from '@/officer/document/places';
import { inDocument } from '@/officer/document/pointer';

const yaml = `# Layanan KIA
openapi: 3.0.3
paths:
  /kia:
    post:
      parameters:
        - name: nik   # wajib
          in: query
          schema: {type: string}
      requestBody:
        content:
          application/json:
            schema:
              properties:
                nik_orang_tua:
                  type: string
                alamat:
                  properties:
                    jalan: { type: string }
`;
const PARAMETER = '/openapi/paths/~1kia/post/parameters/0/x-citizen-attribute';
const PROPERTY =
  '/openapi/paths/~1kia/post/requestBody/content/application~1json/schema/properties/nik_orang_tua/x-citizen-attribute';
const bind = (text: string, path: string, value = 'nik') => applyPatch(text, [{ op: 'add', path, value }]);

describe('binding a field in the document', () => {
  it('adds one line of YAML and leaves comments, order and quotes as they are', () => {
    const bound = bind(yaml, PARAMETER);
    expect(bound.split('\n').filter((line) => !yaml.split('\n').includes(line))).toEqual([
      '          x-citizen-attribute: nik',
    ]);
    expect(bound).toContain('- name: nik   # wajib\n          x-citizen-attribute: nik\n          in: query');
    expect(parse(bound).paths['/kia'].post.parameters[0]).toEqual({
      name: 'nik',
      'x-citizen-attribute': 'nik',
      in: 'query',
      schema: { type: 'string' },
    });
  });

  it('finds a property deep in a request body', () => {
    expect(bind(yaml, PROPERTY)).toContain(
      'nik_orang_tua:\n                  type: string\n                  x-citizen-attribute: nik\n',
    );
  });

  it('goes before a first member that is itself a map', () => {
    const path = PROPERTY.replace('nik_orang_tua', 'alamat');
    const bound = bind(yaml, path, 'alamat.kode_wilayah');
    expect(bound).toContain(
      'alamat:\n                  x-citizen-attribute: alamat.kode_wilayah\n                  properties:',
    );
    expect(() => parse(bound)).not.toThrow();
  });

  it('goes inside braces, also in YAML', () => {
    const path = PROPERTY.replace('nik_orang_tua', 'alamat/properties/jalan');
    expect(bind(yaml, path, 'alamat')).toContain('jalan: { type: string, x-citizen-attribute: alamat }');
  });

  it('keeps the form of JSON, over several lines or in one', () => {
    const long = JSON.stringify({ paths: { '/a': { get: { name: 'nik' } } } }, null, 2);
    const path = '/openapi/paths/~1a/get/x-citizen-attribute';
    expect(bind(long, path)).toBe(
      JSON.stringify({ paths: { '/a': { get: { name: 'nik', 'x-citizen-attribute': 'nik' } } } }, null, 2),
    );
    const short = '{"paths":{"/a":{"get":{}}}}';
    expect(JSON.parse(bind(short, path))).toEqual({ paths: { '/a': { get: { 'x-citizen-attribute': 'nik' } } } });
  });

  it('does nothing where it is bound already or outside the document', () => {
    expect(bind(bind(yaml, PARAMETER), PARAMETER)).toBe(bind(yaml, PARAMETER));
    expect(insertionOf(yaml, '/standard/persyaratan', 'x')).toBeUndefined();
  });
});

describe('a pointer', () => {
  const textAt = (pointer: string) => {
    const { from, to } = placeOf(readText(yaml), inDocument(pointer) ?? []);
    return yaml.slice(from, to);
  };

  it('leads to its key in the text', () => {
    expect(textAt('/openapi/paths/~1kia/post')).toBe('post');
    expect(textAt('/openapi/paths/~1kia/post/parameters/0')).toBe('name');
  });

  it('leads to the nearest key above where its own is missing', () => {
    expect(textAt('/openapi/paths/~1kia/post/summary')).toBe('post');
  });

  it('leads somewhere in a text that is broken', () => {
    const broken = 'openapi: 3.0.3\npaths:\n  /kia: [\n';
    expect(placeOf(readText(broken), ['paths'])).toEqual({ from: 15, to: 20 });
  });

  it('into another part of the release leads nowhere in the document', () => {
    expect(inDocument('/upstreams/0/url')).toBeUndefined();
    expect(inDocument('/openapi')).toEqual([]);
  });
});
