import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { i18n } from 'i18next';
import { AnswerView } from '@/answer/AnswerView';
import { formatScalar } from '@/answer/formatScalar';
import { humanName } from '@/answer/humanName';
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
    ['menunggu', 1250, '1.250'],
    ['aktif', true, 'Ya'],
    ['status', 'in_review', 'Sedang diperiksa'],
    ['catatan', null, '–'],
    ['nib', '1203000417856', '1203000417856'],
  ])('%s %s is read as %s', (name, value, read) => {
    expect(formatScalar(value, { name, t: texts.t, language: 'id' })).toBe(read);
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

  it('never makes a link of anything but the web', () => {
    show(<AnswerView name="x" value={{ a: 'https://contoh.example/x', b: 'javascript:alert(1)' }} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://contoh.example/x']);
  });

  it('says that nothing is there', () => {
    show(<AnswerView name="x" value={{}} />);
    expect(screen.getByText('Tidak ada isi.')).toBeTruthy();
  });
});
