import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What public services are about: name, sector, life event, working days, rupiah. Invented; no real service is meant. */
const KINDS = [
  ['Akta kelahiran', 'adminduk', 'kelahiran', 3, 0],
  ['Kartu keluarga baru', 'adminduk', 'pernikahan', 2, 0],
  ['Surat pindah penduduk', 'adminduk', 'pindah', 2, 0],
  ['Izin usaha mikro', 'perizinan', 'usaha-baru', 5, 0],
  ['Izin mendirikan reklame', 'perizinan', 'usaha-baru', 14, 250000],
  ['Antrean puskesmas', 'kesehatan', 'sakit', 1, 0],
  ['Rujukan rumah sakit', 'kesehatan', 'sakit', 1, 0],
  ['Pendaftaran sekolah dasar', 'pendidikan', 'sekolah', 10, 0],
  ['Beasiswa pelajar', 'pendidikan', 'sekolah', 20, 0],
  ['Pajak bumi dan bangunan', 'pajak', 'pindah', 1, 0],
  ['Pajak kendaraan bermotor', 'pajak', 'kendaraan', 1, 25000],
  ['Bantuan sosial lansia', 'sosial', 'lanjut-usia', 15, 0],
  ['Pengaduan jalan rusak', 'pengaduan', 'pindah', 5, 0],
  ['Kartu pencari kerja', 'ketenagakerjaan', 'bekerja', 1, 0],
  ['Pelatihan kerja', 'ketenagakerjaan', 'bekerja', 10, 0],
  ['Sambungan air bersih', 'lingkungan', 'pindah', 7, 850000],
  ['Pengangkutan sampah', 'lingkungan', 'pindah', 1, 15000],
  ['Santunan kematian', 'sosial', 'kematian', 7, 0],
];

const text = (id) => ({ id });

/** Generates services of some agencies, always the same ones: a kind in a district, with five operations each. */
export class Services {
  constructor(root, upstream) {
    this.upstream = upstream;
    this.districts = readFileSync(join(root, 'service-registry/src/main/resources/data/districts.csv'), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(','));
  }

  /** One line of NDJSON for service number `number` of an agency. */
  line(agency, number) {
    const kind = KINDS[number % KINDS.length];
    const [code, district] = this.districts[Math.floor(number / KINDS.length) % this.districts.length];
    const round = Math.floor(number / (KINDS.length * this.districts.length));
    const name = `${kind[0]} ${district}${round ? ` ${round + 1}` : ''}`;
    return JSON.stringify({
      agency,
      service: {
        slug: slug(`${kind[0]} ${code} ${round || ''}`),
        name: text(name),
        summary: text(`${kind[0]} untuk warga Kecamatan ${district} (simulasi).`),
        sector: kind[1],
        region: code,
        life_events: [kind[2]],
        simulated: true,
      },
      release: { openapi: document(name), upstreams: [{ url: this.upstream }], standard: standard(kind) },
    });
  }

  lines(agency, count) {
    return Array.from({ length: count }, (_, number) => this.line(agency, number)).join('\n');
  }
}

function slug(name) {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function standard([name, , , days, amount]) {
  return {
    persyaratan: [{ text: text('Nama pemohon'), attribute: 'nama_lengkap' }, { text: text('Keterangan permohonan') }],
    sistem_mekanisme_prosedur: text('Ajukan di portal, petugas memeriksa, hasil terbit di portal.'),
    jangka_waktu: { duration: `P${days}D`, working_days: true },
    biaya_tarif: { amount },
    produk_pelayanan: text(name),
    penanganan_pengaduan: { text: text('Loket pengaduan (simulasi).'), phone: '031-0000000' },
  };
}

function document(title) {
  const json = (schema) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } });
  const answer = (description, schema) => ({ description, ...(schema && { content: json(schema) }) });
  const number = { name: 'nomor', in: 'path', required: true, description: 'Nomor permohonan', schema: { type: 'string', maxLength: 40 } };
  const citizen = { 'x-satu-audience': ['citizen'] };
  return {
    openapi: '3.0.3',
    info: { title, version: '1.0.0', description: `${title} (simulasi).` },
    paths: {
      '/informasi': {
        get: {
          operationId: 'getInformation',
          summary: 'Informasi layanan',
          'x-satu-audience': ['public'],
          responses: { 200: answer('Informasi', 'Informasi') },
        },
      },
      '/permohonan': {
        get: {
          operationId: 'listApplications',
          summary: 'Daftar permohonan saya',
          ...citizen,
          responses: { 200: answer('Daftar', 'Daftar') },
        },
        post: {
          operationId: 'submitApplication',
          summary: 'Ajukan permohonan',
          ...citizen,
          'x-satu-purpose': { id: 'Memproses permohonan Anda.', en: 'To process your application.' },
          requestBody: { required: true, content: json('Permohonan') },
          responses: { 201: answer('Diterima', 'Status') },
        },
      },
      '/permohonan/{nomor}': {
        get: {
          operationId: 'getApplication',
          summary: 'Status permohonan',
          ...citizen,
          parameters: [number],
          responses: { 200: answer('Status', 'Status') },
        },
        delete: {
          operationId: 'withdrawApplication',
          summary: 'Batalkan permohonan',
          ...citizen,
          parameters: [number],
          responses: { 204: answer('Dibatalkan') },
        },
      },
    },
    components: {
      schemas: {
        Informasi: { type: 'object', properties: { judul: { type: 'string' }, jam: { type: 'string', nullable: true } } },
        Permohonan: {
          type: 'object',
          required: ['nama', 'keterangan'],
          properties: {
            nama: { type: 'string', maxLength: 200, 'x-citizen-attribute': 'nama_lengkap' },
            keterangan: { type: 'string', maxLength: 2000 },
          },
        },
        Status: {
          type: 'object',
          required: ['nomor', 'status'],
          properties: {
            nomor: { type: 'string' },
            status: { type: 'string', enum: ['diterima', 'diproses', 'selesai', 'ditolak'] },
            diubah: { type: 'string', format: 'date-time' },
          },
        },
        Daftar: {
          type: 'object',
          properties: { isi: { type: 'array', items: { $ref: '#/components/schemas/Status' } } },
        },
      },
    },
  };
}
