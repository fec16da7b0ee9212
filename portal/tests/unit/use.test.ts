import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answering } from '@/use/answering';
import { savable } from '@/use/askOnce';
import { inline, type ApiDocument } from '@/use/apiDocument';
import { operationForm } from '@/use/operationForm';
import { HeldFiles } from '@/use/heldFiles';
import { withFilesAsBase64 } from '@/use/fileBodies';
import { serviceRequest } from '@/use/serviceCall';
import { interpretingValidator } from '@/use/validator';

const SERVICES = '../quickstart/src/main/resources/services';
const documentOf = (service: string) =>
  parse(readFileSync(`${SERVICES}/${service}/openapi.yaml`, 'utf8')) as ApiDocument;

const document: ApiDocument = {
  paths: {
    '/api/dinas/layanan/orang/me/{tahun}': {
      post: {
        operationId: 'dinas.layanan.ajukan',
        summary: 'Ajukan',
        'x-satu-audience': ['citizen'],
        'x-satu-acting': ['self', 'family'],
        'x-satu-case': { receipt: '/nomor', status: '/status' },
        'x-satu-bound-path': [{ name: 'nik', 'x-citizen-attribute': 'nik' }],
        parameters: [
          { name: 'tahun', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'surel', in: 'query', schema: { type: 'string' }, 'x-citizen-attribute': 'email' },
          { name: 'kanal', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
          { name: 'Satu-Region', in: 'header', schema: { type: 'string' } },
          { name: 'X-Tanda', in: 'header', schema: { type: 'string' } },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Permohonan' } } },
        },
      } as never,
    },
  },
  components: {
    schemas: {
      Permohonan: {
        type: 'object',
        required: ['keperluan', 'pemohon'],
        properties: {
          keperluan: { type: 'string', minLength: 1, maxLength: 5, title: 'Keperluan' },
          telepon: { type: 'string', nullable: true },
          nomor: { type: 'string', readOnly: true },
          pemohon: { type: 'object', properties: { nama: { type: 'string', 'x-citizen-attribute': 'nama_lengkap' } } },
          anggota: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/Anggota' } },
        },
      },
      Anggota: { type: 'object', required: ['nama'], properties: { nama: { type: 'string', pattern: '^[A-Z]' } } },
    },
  },
};
const form = operationForm(document, '/api/dinas/layanan', 'ajukan');

describe('the form of an operation', () => {
  it('asks for what the document names and nobody else fills in', () => {
    expect(Object.keys(form?.schema.properties?.parameters?.properties ?? {})).toEqual(['tahun', 'kanal', 'X-Tanda']);
    expect(Object.keys(form?.schema.properties?.body?.properties ?? {})).toEqual(['keperluan', 'telepon', 'anggota']);
    expect(form?.schema.properties?.body?.required).toEqual(['keperluan']);
  });

  it('knows which attributes the gateway fills in, in path, query and body', () => {
    expect(form?.bound).toEqual(['nik', 'email', 'nama_lengkap']);
  });

  it('knows for whom, whether it makes an application, and whether a region can be chosen', () => {
    expect(form).toMatchObject({
      acting: ['self', 'family'],
      makesCase: true,
      regions: [],
      assurance: 'basic',
    });
  });

  it.each([
    ['bmkg/cuaca', 'getPrakiraanCuaca', ['adm4'], 'parameters'],
    ['dukcapil-surabaya/kartu-identitas-anak', 'lihatPermohonanKia', ['nomor'], 'parameters'],
    ['dpmptsp-sidoarjo/nomor-induk-berusaha', 'cekNib', ['INQUERYNIB'], 'body'],
  ])('can be made of the document of %s', (service, operation, fields, part) => {
    const made = operationForm(documentOf(service), `/api/${service}`, operation);
    expect(made?.path.startsWith(`/api/${service}/`)).toBe(true);
    expect(Object.keys(made?.schema.properties?.[part]?.properties ?? {})).toEqual(fields);
  });

  it('is not made of an operation that is not there', () => {
    expect(operationForm(document, '/api/dinas/layanan', 'lain')).toBeUndefined();
  });
});

describe('schemas', () => {
  it('of OpenAPI 3.0 become those of JSON Schema', () => {
    const schema = { type: 'integer', nullable: true, minimum: 3, exclusiveMinimum: true, example: 5 };
    expect(inline({}, schema)).toEqual({
      type: ['integer', 'null'],
      exclusiveMinimum: 3,
      minimum: undefined,
      examples: [5],
    });
  });

  it('that refer to themselves come to an end', () => {
    const nested = {
      components: { schemas: { A: { type: 'object', properties: { a: { $ref: '#/components/schemas/A' } } } } },
    };
    expect(JSON.stringify(inline(nested, { $ref: '#/components/schemas/A' })).length).toBeLessThan(2_000);
  });
});

describe('checking entries', () => {
  const validator = interpretingValidator((keyword, schema) => `${keyword} ${schema?.title ?? ''}`.trim());
  const faults = (body: unknown) =>
    validator
      .validateFormData({ parameters: { tahun: 2026 }, body }, form?.schema as never)
      .errors.map(({ property, message }) => [property, message]);

  it('finds nothing wrong with what is right', () => {
    expect(faults({ keperluan: 'kia', telepon: null, anggota: [{ nama: 'Ani' }] })).toEqual([]);
  });

  it('names each faulty field once, with its own rule', () => {
    expect(faults({ keperluan: 'panjang', anggota: [{ nama: 'ani' }, {}] })).toEqual([
      ['.body.keperluan', 'maxLength Keperluan'],
      ['.body.anggota.0.nama', 'pattern'],
      ['.body.anggota.1.nama', 'required'],
    ]);
  });

  it('tells what is missing at the field that is empty', () => {
    expect(faults({ anggota: [{ nama: 'Ani' }] })).toEqual([['.body.keperluan', 'required Keperluan']]);
  });
});

describe('the request', () => {
  if (!form) throw new Error('the form could not be made');
  const entries = { parameters: { tahun: 2026, kanal: ['a', 'b'], 'X-Tanda': 'x' }, body: { keperluan: 'kia' } };

  it('puts each entry where the document says, and leaves bound fields to the gateway', () => {
    const { url, init } = serviceRequest(form, entries, { idempotencyKey: 'k-1' });
    expect(url).toBe('/api/dinas/layanan/orang/me/2026?kanal=a&kanal=b');
    expect(init).toMatchObject({ method: 'POST', body: '{"keperluan":"kia"}' });
    expect(init.headers.get('X-Tanda')).toBe('x');
    expect(init.headers.get('Idempotency-Key')).toBe('k-1');
  });

  it('says for whom it is made', () => {
    const { init } = serviceRequest(form, entries, { member: 'm1', assistedSession: 's1', region: '35.78' });
    expect(init.headers.get('Satu-Acting-For')).toBe('m1');
    expect(init.headers.get('Satu-Assisted-Session')).toBe('s1');
    expect(init.headers.get('Satu-Region')).toBe('35.78');
  });

  it('writes a value that would lead to another path as text', () => {
    const lookUp = operationForm(
      documentOf('dukcapil-surabaya/kartu-identitas-anak'),
      '/api/d/k',
      'lihatPermohonanKia',
    );
    if (!lookUp) throw new Error('no form');
    expect(serviceRequest(lookUp, { parameters: { nomor: '../x?y' } }, {}).url).toBe(
      '/api/d/k/kia/permohonan/..%2Fx%3Fy',
    );
  });
});

describe('asking once', () => {
  const attribute = (key: string, more: object = {}) => ({
    key,
    name: { id: key },
    type: 'text' as const,
    group: 'contact' as const,
    storable: true,
    identifier: false,
    _protected: false,
    ...more,
  });
  const attributes = [attribute('telepon'), attribute('email'), attribute('cacat', { assurance: 'substantial' })];
  const schema = { properties: { body: { properties: { email: { title: 'Surel ibu' }, telepon: {}, no_hp: {} } } } };
  const keys = (body: unknown, held = {}) =>
    savable(schema, { body }, attributes as never, { attributes: held } as never).map(({ attribute: { key } }) => key);

  it('offers what the profile could hold and does not hold yet', () => {
    expect(keys({ telepon: '0812' })).toEqual(['telepon']);
    expect(keys({ no_hp: '0812' })).toEqual(['telepon']);
    expect(keys({ telepon: '0812' }, { telepon: { value: '0811' } })).toEqual([]);
  });

  it('offers nothing about somebody else, nothing protected and nothing empty', () => {
    expect(keys({ email: 'ibu@contoh.id', cacat: 'x', telepon: '' })).toEqual([]);
  });
});

describe('a file in a form', () => {
  const upload = operationForm(
    {
      paths: {
        '/api/dinas/layanan/berkas': {
          post: {
            operationId: 'dinas.layanan.unggah',
            requestBody: {
              content: {
                'multipart/form-data': {
                  schema: {
                    type: 'object',
                    required: ['pasfoto'],
                    properties: {
                      pasfoto: { type: 'string', contentMediaType: 'image/jpeg' },
                      lampiran: { type: 'array', items: { type: 'string', format: 'binary' } },
                      catatan: { type: 'string' },
                    },
                  },
                },
              },
            },
          } as never,
        },
      },
    },
    '/api/dinas/layanan',
    'unggah',
  );
  const photo = new File(['foto'], 'pasfoto.jpg', { type: 'image/jpeg' });

  it('is known by its media type too, as OpenAPI 3.1 declares it', () => {
    expect(upload?.schema.properties?.body?.properties?.pasfoto?.format).toBe('binary');
  });

  it('goes as a part of its own, each of several too', () => {
    const body = { pasfoto: photo, lampiran: [photo, photo], catatan: 'baru' };
    const { init } = serviceRequest(upload as never, { body }, {});
    const sent = init.body as FormData;
    expect((sent.get('pasfoto') as File).name).toBe('pasfoto.jpg');
    expect(sent.getAll('lampiran')).toHaveLength(2);
    expect(sent.get('catatan')).toBe('baru');
    expect(init.headers.get('Content-Type')).toBeNull();
  });

  it('fulfils its schema, and is missed where it is required', () => {
    const validator = interpretingValidator((keyword) => keyword);
    const files = new HeldFiles();
    const faultsOf = (body: object) => validator.validateFormData({ body }, upload?.schema as never).errors;
    const chosen = JSON.parse(JSON.stringify({ pasfoto: files.hold(photo) })) as object;
    expect(faultsOf(chosen)).toEqual([]);
    expect(files.in({ body: [chosen] })).toEqual({ body: [{ pasfoto: photo }] });
    expect(faultsOf({}).map(({ property }) => property)).toEqual(['.body.pasfoto']);
  });

  it('is the whole body where the document says so', () => {
    const raw = operationForm(
      {
        paths: {
          '/api/dinas/layanan/pindaian': {
            put: {
              operationId: 'dinas.layanan.pindai',
              requestBody: { required: true, description: 'Pindaian', content: { 'application/pdf': { schema: {} } } },
            } as never,
          },
        },
      },
      '/api/dinas/layanan',
      'pindai',
    );
    expect(raw?.schema.properties?.body).toMatchObject({ format: 'binary', title: 'Pindaian' });
    const { init } = serviceRequest(raw as never, { body: photo }, {});
    expect(init.body).toBe(photo);
    expect(init.headers.get('Content-Type')).toBe('application/pdf');
  });

  it('goes into JSON as Base64', async () => {
    const body = await withFilesAsBase64({ pasfoto: photo, lain: [photo, 'teks'], jumlah: 2 });
    expect(body).toEqual({ pasfoto: 'Zm90bw==', lain: ['Zm90bw==', 'teks'], jumlah: 2 });
  });
});

describe('a region', () => {
  it.each([
    [['*', '35.78'], '35.78.09.1001', 'region'],
    [['*', '35.78'], '35.78', 'region'],
    [['*', '35.78'], '35.26', 'everywhere'],
    [['*', '35.78'], '35.7', 'everywhere'],
    [['*', '35.78'], undefined, 'everywhere'],
    [['35.15', '35.78'], '35.26', 'nobody'],
    [[], '35.26', undefined],
  ])('where %j are served, %s is answered by %s', (served, wanted, who) => expect(answering(served, wanted)).toBe(who));
});
