import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { i18n } from 'i18next';
import { AnswerView } from '@/answer/AnswerView';
import { formatScalar, isScalar } from '@/answer/formatScalar';
import { humanName } from '@/answer/humanName';
import type { Schema } from '@/use/apiDocument';
import { parseExactly } from '@/use/parseExactly';
import { startTexts } from '@/i18n';

let texts: i18n;
beforeAll(async () => {
  texts = await startTexts();
});
const show = (node: ReactNode) => render(<I18nextProvider i18n={texts}>{node}</I18nextProvider>);

describe('a value', () => {
  it.each([
    ['tanggal', '2026-11-23', '23 November 2026'],
    ['waktu', '2026-11-23T03:05:00Z', '23 November 2026, 10.05 WIB'],
    ['pajak_pokok', 1250000, 'Rp\u00a01.250.000'],
    ['menunggu', 1250, '1250'],
    ['aktif', true, 'Ya'],
    ['status', 'in_review', 'Sedang diperiksa'],
    ['catatan', null, '–'],
    ['nib', '1203000417856', '1203000417856'],
  ])('%s %s is read as %s', (name, value, read) => {
    expect(formatScalar(value, { name, t: texts.t, language: 'id' })).toBe(read);
  });
});

describe('a number', () => {
  const read = (name: string, value: number | string, schema?: Schema) =>
    formatScalar(value, { name, schema, t: texts.t, language: 'id' });

  it.each([
    ['tahun', 2019, '2019'],
    ['tahun_pajak', 2026, '2026'],
    ['tahunPajak', 2026, '2026'],
    ['nomor_tagihan', 12345678, '12345678'],
    ['kode_biaya', 1001, '1001'],
    ['tarif_persen', 11, '11'],
    ['id', 1234567890123, '1234567890123'],
    ['NIK', 3578094503900001, '3578094503900001'],
    ['lintang', -7.257512345, '-7,257512345'],
    ['jumlah_penduduk', 2900000, '2900000'],
    ['jumlah_tagihan', 250000, 'Rp\u00a0250.000'],
    ['total_bayar', 250000, 'Rp\u00a0250.000'],
    ['swdkllj', 35000, 'Rp\u00a035.000'],
    ['BIAYA', 0, 'Rp\u00a00'],
  ])('%s %s is read as %s', (name, value, wanted) => expect(read(name, value)).toBe(wanted));

  it('has the unit that its document declares, also where it is sent as text', () => {
    expect(read('nilai', 150000, { 'x-satu-unit': 'IDR' })).toBe('Rp\u00a0150.000');
    expect(read('nilai', '150000', { 'x-satu-unit': 'rupiah' })).toBe('Rp\u00a0150.000');
    expect(read('suhu', 31.5, { 'x-satu-unit': '°C' })).toBe('31,5\u00a0°C');
    expect(read('biaya', 3, { 'x-satu-unit': 'kali' })).toBe('3\u00a0kali');
    expect(read('nilai', 5000, { description: 'Nilai dalam rupiah' })).toBe('Rp\u00a05.000');
    expect(read('tahun', 2026, { description: 'Tahun tarif rupiah berlaku' })).toBe('2026');
  });

  it('keeps each of its digits, however many', () => {
    expect(parseExactly('{"nik":9171012345678901,"x":[12345678901234567890,1.5,1e3],"y":"91710123456789012"}')).toEqual(
      {
        nik: '9171012345678901',
        x: ['12345678901234567890', 1.5, 1000],
        y: '91710123456789012',
      },
    );
  });
});

describe('hostile values', () => {
  const hostile: unknown[] = [
    '0000-00-00',
    '0000-00-00T00:00:00Z',
    '2026-13-45',
    '2026-02-31',
    '2026-02-31T25:61:61Z',
    '9999-99-99T99:99:99+99:99',
    '-',
    ' ',
    '\u202e',
    'NaN',
    '[object Object]',
    '__proto__',
    'constructor',
    '<b>x</b>',
    'https://',
    'https://[::1',
    'http://%zz',
    0,
    -0,
    1e21,
    1e-21,
    Number.MAX_VALUE,
    2019,
    true,
    null,
    undefined,
    [],
    {},
    [[]],
    [null],
    [[], {}],
    [{ a: [] }],
    { '': '' },
    { toString: 1 },
    { constructor: { name: 'x' } },
    { length: 3 },
    [undefined],
    'a'.repeat(100_000),
  ];
  const names = ['tanggal', 'biaya', 'constructor', '__proto__', '', 'toString', 'status'];
  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce((of) => ({ di: [of] }), 'dasar' as unknown);

  it('are all formatted', () => {
    for (const value of hostile.filter(isScalar)) {
      for (const name of names) {
        for (const language of ['id', 'en'] as const) {
          expect(typeof formatScalar(value as string, { name, schema: {}, t: texts.t, language })).toBe('string');
        }
      }
    }
    expect(formatScalar('0000-00-00', { name: 'x', t: texts.t, language: 'id' })).toBe('0000-00-00');
    expect(formatScalar('2026-02-31', { name: 'x', t: texts.t, language: 'id' })).toBe('2026-02-31');
    expect(formatScalar('2026-13-45T99:99:99Z', { name: 'x', t: texts.t, language: 'id' })).toBe(
      '2026-13-45T99:99:99Z',
    );
  });

  it('do not take the answer down, wherever they stand', () => {
    for (const value of [...hostile, deep(12), deep(2_000)]) {
      const { unmount, container } = show(
        <AnswerView
          name="Jawaban"
          value={{ nomor_permohonan: 'KIA-1', isi: value, daftar: [value, value] }}
          schema={{ properties: { isi: {} } }}
        />,
      );
      expect(container.textContent).toContain('KIA-1');
      unmount();
    }
  });

  it('that cannot be laid out are shown as they came, and the rest with them', () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const bad = {
      get title(): string {
        throw new Error('unreadable');
      },
    };
    show(
      <AnswerView
        name="x"
        value={{ nomor: 'KIA-1', rusak: { a: 'isi mentah' } }}
        schema={{ properties: { rusak: { properties: { a: bad } } } } as never}
      />,
    );
    expect(screen.getByText('KIA-1')).toBeTruthy();
    expect(screen.getByText(/isi mentah/)).toBeTruthy();
  });
});

describe('a name', () => {
  it.each([
    ['tgl_terbit_nib', 'Tgl terbit NIB'],
    ['namaLengkap', 'Nama lengkap'],
    ['responinqueryNIB', 'Responinquery NIB'],
  ])('%s is read as %s', (name, read) => expect(humanName(name)).toBe(read));
});

describe('an answer', () => {
  it('shows names and values, and objects of one kind as a table', () => {
    const value = {
      wilayah: { nama: 'Kota Surabaya' },
      puskesmas: [
        { nama: 'Sukolilo', menunggu: 12 },
        { nama: 'Keputih', menunggu: 3 },
      ],
    };
    show(<AnswerView name="Antrean" value={value} />);
    expect(screen.getByRole('heading', { name: 'Wilayah' })).toBeTruthy();
    expect(screen.getByText('Kota Surabaya')).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Nama', 'Menunggu']);
  });

  it('takes its words from the document', () => {
    const schema = { properties: { nomor: { title: 'Nomor permohonan' } } };
    show(<AnswerView name="x" value={{ nomor: 'K-1' }} schema={schema} />);
    expect(screen.getByText('Nomor permohonan')).toBeTruthy();
  });

  it('takes the words for people where there are some', () => {
    const label = { 'x-satu-label': { id: 'Kode balasan', en: 'Answer code' } };
    show(
      <AnswerView
        name="x"
        value={{ rc: '00', lain: 1 }}
        schema={{ properties: { rc: label, lain: { 'x-satu-label': 'Lainnya' } } }}
      />,
    );
    expect(screen.getByText('Kode balasan')).toBeTruthy();
    expect(screen.getByText('Lainnya')).toBeTruthy();
  });

  it('never makes a link of anything but the web', () => {
    show(<AnswerView name="x" value={{ a: 'https://contoh.example/x', b: 'javascript:alert(1)' }} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://contoh.example/x']);
  });

  it('says that nothing is there', () => {
    show(<AnswerView name="x" value={{}} />);
    expect(screen.getByText('Tidak ada isi.')).toBeTruthy();
  });
});
