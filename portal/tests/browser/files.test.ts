import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as find from '../fixtures/find';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import * as use from '../fixtures/use';
import { button, calls, eachOnNewPage, open, page } from './fixturePage';

const me: Answers = {
  ...catalogue.catalogue,
  ...catalogue.childCardPage,
  ...find.find,
  ...session.citizen,
  ...profile.attributes,
  ...profile.filled,
  ...mine.family,
  ...mine.alreadyConsented,
  ...use.filesSlice,
};
const SERVICE = 'dukcapil-surabaya/kartu-identitas-anak';
const at = (operation: string) => `/layanan/${SERVICE}/pakai/${operation}`;
const file = (name: string, mimeType: string, content = 'isi') => ({ name, mimeType, buffer: Buffer.from(content) });
const choose = (nth: number, ...chosen: ReturnType<typeof file>[]) =>
  page.locator('input[type=file]').nth(nth).setInputFiles(chosen);
const received = () => page.getByRole('heading', { name: 'Jawaban layanan' }).waitFor();

eachOnNewPage();

describe('a chosen file', () => {
  it('is sent as the whole body, in any of the kinds that are named', async () => {
    await open(at('sendPhoto'), me);
    expect(await page.locator('input[type=file]').getAttribute('accept')).toBe('image/jpeg, image/png');
    await page.getByText('Jenis berkas: JPEG atau PNG.').waitFor();
    await choose(0, file('foto.png', 'image/png', 'sebuah foto'));
    await page.getByText('foto.png').waitFor();
    await button('Kirim').click();
    await received();
    const [call] = calls(`put /api/${SERVICE}/foto`);
    expect(call?.headers['content-type']).toBe('image/png');
    expect(call?.body).toBe('sebuah foto');
  });

  it('of another kind, or too large, is not taken, and the field says why', async () => {
    await open(at('sendParts'), me);
    await choose(0, file('foto.gif', 'image/gif'));
    await page.getByText('foto.gif tidak dapat dipakai. Pilih berkas PNG atau JPEG.').waitFor();
    await choose(0, file('besar.png', 'image/png', 'x'.repeat(3000)));
    await page.getByText('besar.png terlalu besar. Paling besar 2 kB.').waitFor();
    await button('Kirim').click();
    await page.getByRole('alert').filter({ hasText: 'Pas foto' }).first().waitFor();
    expect(calls(`post /api/${SERVICE}/berkas`)).toEqual([]);
    await choose(0, file('kecil.png', 'image/png'));
    await page.getByText('kecil.png').first().waitFor();
    expect(await page.getByText('terlalu besar').count()).toBe(0);
  });

  it('goes as a part of its own, each of several too', async () => {
    await open(at('sendParts'), me);
    await choose(0, file('foto.jpg', 'image/jpeg', 'pas foto'));
    for (const [index, name] of ['satu.pdf', 'dua.pdf'].entries()) {
      await page.getByRole('button', { name: /^Tambah.*Lampiran/ }).click();
      await choose(index + 1, file(name, 'application/pdf', `isi ${name}`));
    }
    await page.getByRole('textbox', { name: 'Catatan' }).fill('baru');
    await button('Kirim').click();
    await received();
    const [call] = calls(`post /api/${SERVICE}/berkas`);
    expect(call?.headers['content-type']).toContain('multipart/form-data');
    for (const part of ['filename="foto.jpg"', 'pas foto', 'filename="satu.pdf"', 'isi dua.pdf', 'baru']) {
      expect(call?.body).toContain(part);
    }
  });

  it('goes into JSON as Base64, also where the media type says its charset', async () => {
    await open(at('sendJson'), me);
    await choose(0, file('pindaian.pdf', 'application/pdf', 'foto'));
    await button('Kirim').click();
    await received();
    expect(JSON.parse(calls(`post /api/${SERVICE}/json`)[0]?.body ?? '')).toEqual({ pindaian: 'Zm90bw==' });
  });

  it('can be taken back', async () => {
    await open(at('sendPhoto'), me);
    await choose(0, file('foto.png', 'image/png'));
    await button('Hapus').click();
    await button('Kirim').click();
    await page.getByRole('alert').filter({ hasText: 'Pas foto anak' }).first().waitFor();
    expect(calls(`put /api/${SERVICE}/foto`)).toEqual([]);
  });
});
