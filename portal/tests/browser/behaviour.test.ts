import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import { calls, comeBack, open, page, server, eachOnNewPage } from './fixturePage';

const anybody: Answers = { ...session.anonymous, ...catalogue.catalogue, ...catalogue.childCardPage };
const me: Answers = { ...anybody, ...session.citizen, ...profile.attributes, ...profile.filled, ...profile.signIns };

eachOnNewPage();

const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');

describe('searching', () => {
  it('happens as the words are typed, after a pause, and stands in the address', async () => {
    await open('/', anybody);
    await page.getByText('4 layanan ditemukan').waitFor();
    await page.getByLabel('Cari layanan atau instansi').pressSequentially('kartu', { delay: 20 });
    await page.waitForURL('**/?q=kartu');
    await page.getByRole('heading', { name: 'Hasil untuk “kartu”' }).waitFor();
    const searched = calls('get /registry/v1/catalogue').map(({ url }) =>
      new URL(url, server.origin).searchParams.get('q'),
    );
    expect(searched).toEqual([null, 'kartu']);
  });

  it('is narrowed by region', async () => {
    await open('/', anybody);
    await page.getByLabel('Wilayah').selectOption({ label: 'Kota Surabaya' });
    await page.waitForURL('**/?region=35.78');
    await expect.poll(() => calls('get /registry/v1/catalogue').at(-1)?.url).toContain('region=35.78');
  });

  it('is possible from any page', async () => {
    await open('/layanan/dukcapil-surabaya/kartu-identitas-anak', anybody);
    await page.getByRole('searchbox', { name: 'Cari layanan' }).fill('cuaca');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=cuaca');
    expect(await page.getByLabel('Cari layanan atau instansi').inputValue()).toBe('cuaca');
  });
});

describe('the keyboard', () => {
  it('reaches the content first and never loses its place on a navigation', async () => {
    await open('/', anybody);
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('#isi');
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('<main');
    await page.getByRole('link', { name: 'Kartu Identitas Anak (KIA)' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kartu Identitas Anak (KIA)' }).waitFor();
    await expect.poll(focused).toContain('<h1');
  });

  it('opens and closes the account menu', async () => {
    await open('/', me);
    const account = page.getByRole('button', { name: 'Akun Siti Aminah' });
    await account.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('/permohonan');
    await page.keyboard.press('Escape');
    expect(await account.getAttribute('aria-expanded')).toBe('false');
    expect(await focused()).toContain('aria-controls="akun"');
  });
});

describe('the language', () => {
  it('is switched at once, named in the document and remembered', async () => {
    await open('/', anybody);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Which service do you need?' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: 'Which service do you need?' }).waitFor();
    expect(calls('get /registry/v1/catalogue').at(-1)?.headers['accept-language']).toBe('en');
  });
});

describe('signing in and out', () => {
  it('begins at the gateway and comes back to the page', async () => {
    await open('/layanan/dukcapil-surabaya/kartu-identitas-anak', anybody);
    const link = page.getByRole('link', { name: 'Masuk', exact: true });
    expect(await link.getAttribute('href')).toBe(
      '/auth/login?return_to=%2Flayanan%2Fdukcapil-surabaya%2Fkartu-identitas-anak&ui_locales=id',
    );
  });

  it('ends with a post that carries the CSRF token, and goes on to the identity provider', async () => {
    await open('/', { ...me, ...session.signedOut });
    await page.route('http://localhost/keluar', (route) => route.fulfill({ body: 'keluar', contentType: 'text/html' }));
    await page.getByRole('button', { name: 'Akun Siti Aminah' }).click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL('http://localhost/keluar');
    expect(calls('post /auth/logout')[0]?.headers['x-csrf-token']).toBe('fixture-token');
  });
});

describe('changing my data', () => {
  const typePhone = async (number: string) => {
    await page.getByRole('button', { name: 'Ubah Nomor telepon' }).click();
    await page.getByRole('textbox', { name: 'Nomor telepon' }).fill(number);
  };
  const save = () => page.getByRole('button', { name: 'Simpan' }).click();

  it('sends only what was changed, from the version that was read', async () => {
    await open('/data-diri', { ...me, ...profile.saves });
    await typePhone('081299990000');
    await save();
    await page.getByText('Perubahan tersimpan.').waitFor();
    const [patch] = calls('patch /identity/v1/profile');
    expect(JSON.parse(patch?.body ?? '')).toEqual({ attributes: { telepon: '081299990000' } });
    expect(patch?.headers).toMatchObject({
      'if-match': '"3"',
      'content-type': 'application/merge-patch+json',
      'x-csrf-token': 'fixture-token',
    });
    await expect.poll(focused).toContain('Ubah');
  });

  it('keeps what was typed when the data changed elsewhere, and saves it from the new version', async () => {
    await open('/data-diri', { ...me, ...profile.refusesVersion });
    await typePhone('081299990000');
    server.answer({ ...me, ...profile.refusesVersion, ...profile.changedElsewhere });
    await save();
    await page.getByText('Data berubah di tempat lain').waitFor();
    await page.getByText('Di tempat lain kini: 081200001111').waitFor();
    expect(await page.getByRole('textbox', { name: 'Nomor telepon' }).inputValue()).toBe('081299990000');
    server.answer({ ...me, ...profile.saves });
    await save();
    await page.getByText('Perubahan tersimpan.').waitFor();
    expect(calls('patch /identity/v1/profile').map(({ headers }) => headers['if-match'])).toEqual(['"3"', '"4"']);
  });

  it('stays on the page when the session is seen to have ended, and nothing else of mine does', async () => {
    await open('/data-diri', me);
    await typePhone('081299990000');
    server.answer({ ...me, ...session.anonymous });
    await comeBack();
    await page.getByRole('link', { name: 'Masuk di tab baru' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Nomor telepon' }).inputValue()).toBe('081299990000');
    server.answer({ ...me, ...profile.saves });
    await comeBack();
    await page.getByRole('link', { name: 'Masuk di tab baru' }).waitFor({ state: 'detached' });
    await save();
    await page.getByText('Perubahan tersimpan.').waitFor();
    server.answer({ ...me, ...session.anonymous });
    await comeBack();
    await page.getByRole('heading', { name: 'Masuk untuk melihat data diri Anda' }).waitFor();
    expect(await page.getByText('081299990000').count()).toBe(0);
  });

  it('begins at the field whose pencil was pressed, also in a group of radio buttons', async () => {
    await open('/data-diri', me);
    await page.getByRole('button', { name: 'Ubah Jenis kelamin' }).click();
    await page.getByRole('radio', { name: 'Perempuan' }).waitFor();
    await expect.poll(focused).toMatch(/type="radio".*value="P"|value="P".*type="radio"/);
  });

  it('leads from the error summary to the field', async () => {
    await open('/data-diri', { ...me, ...profile.refusesValues });
    await typePhone('0812-345');
    await save();
    await expect.poll(focused).toContain('role="alert"');
    await page.getByRole('link', { name: /Alamat surel/ }).click();
    expect(await focused()).toContain('isian-email');
    const field = page.getByRole('textbox', { name: 'Alamat surel' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('sends nothing when nothing was changed', async () => {
    await open('/data-diri', me);
    await page.getByRole('button', { name: 'Ubah Nomor telepon' }).click();
    await save();
    await page.getByRole('button', { name: 'Ubah Nomor telepon' }).waitFor();
    expect(calls('patch /identity/v1/profile')).toEqual([]);
  });
});

describe('the browser', () => {
  it('is left with the language and nothing else', async () => {
    await open('/data-diri', me);
    await page.getByText('Yang tidak pernah kami simpan').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My data' }).waitFor();
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toEqual({ local: { 'satu-bahasa': 'en' }, session: {}, cookies: '', databases: 0 });
  });
});
