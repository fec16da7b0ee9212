import { describe, expect, it } from 'vitest';
import { problem, type Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as office from '../fixtures/office';
import * as more from '../fixtures/officeMore';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import { button, calls, comeBack, eachOnNewPage, eventually, inDialog, open, page, server } from './fixturePage';

const officer: Answers = {
  ...session.officer,
  ...catalogue.agencies,
  ...profile.attributes,
  ...office.services,
  ...more.templates,
  ...more.noFeedback,
  ...office.draft,
};
const reviewer: Answers = { ...session.reviewer, ...catalogue.agencies, ...office.review };
const DRAFT = `/petugas/rilis/${office.ids.release}`;
const REPLACE = 'put /registry/v1/releases/{release}';
const MOVE = 'post /registry/v1/releases/{release}/{transition}';

eachOnNewPage();

const keptInBrowser = () =>
  page.evaluate(async () =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, await indexedDB.databases()]),
  );
const lastStored = () => calls(REPLACE).at(-1)?.body ?? '';
const type = async (text: string) => {
  await editor().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(text);
};
const editor = () => page.getByRole('textbox', { name: 'Isi dokumen OpenAPI' });

describe('a draft', () => {
  it('stores itself a moment after the last key, from the version that was read', async () => {
    await open(DRAFT, officer);
    await editor().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# draf');
    await eventually(() => calls(REPLACE).length).toBeGreaterThan(0);
    const [stored] = calls(REPLACE);
    expect(stored?.headers).toMatchObject({ 'if-match': '"4"', 'x-csrf-token': 'fixture-token' });
    expect(JSON.parse(stored?.body ?? '').openapi).toMatch(/^# draf/);
    await page.getByText('Tersimpan.').waitFor();
  });

  it('binds a field with one press, and undoes it with the editor', async () => {
    await open(DRAFT, officer);
    await editor().waitFor();
    await button('Isi dari data diri (nik)').click();
    await eventually(lastStored).toContain('x-citizen-attribute: nik');
    await page.keyboard.press('Control+z');
    await eventually(lastStored).not.toContain('x-citizen-attribute');
  });

  it('takes the reader from a finding to its place in the text', async () => {
    await open(DRAFT, officer);
    await button('Tunjukkan')
      .or(page.getByRole('button', { name: /^Tunjukkan/ }))
      .first()
      .click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'));
    await eventually(focused).toBe('Isi dokumen OpenAPI');
    await page.keyboard.type('diganti');
    await eventually(lastStored).toContain('diganti:');
  });

  it('that somebody else changed is stored over theirs only when a person says so', async () => {
    await open(DRAFT, { ...officer, ...office.changedElsewhere });
    await editor().click();
    await page.keyboard.type('x');
    await page.getByText('Draf ini diubah orang lain').waitFor();
    const before = calls(REPLACE).length;
    server.answer(officer);
    await page.keyboard.type('y');
    expect(calls(REPLACE)).toHaveLength(before);
    await button('Pakai isi saya').click();
    await eventually(() => calls(REPLACE).length).toBeGreaterThan(before);
    await page.getByText('Tersimpan.', { exact: true }).waitFor();
  });

  it('is stored when the page is left before its moment has come', async () => {
    await open(DRAFT, officer);
    await editor().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('# sebelum muat ulang');
    await page.reload();
    await eventually(lastStored).toContain('# sebelum muat ulang');
  });

  it('outlives the session: it stays on the page and is stored after the next sign-in', async () => {
    await open(DRAFT, officer);
    await editor().click();
    server.answer({ ...officer, ...session.anonymous, [REPLACE]: problem(401, 'unauthenticated', 'Anda perlu masuk') });
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('# sesudah sesi');
    const again = page.getByRole('link', { name: 'Masuk di tab baru' }).first();
    await again.waitFor();
    expect(await again.getAttribute('href')).toBe('/auth/login?return_to=%2Fsudah-masuk&ui_locales=id');
    expect(await editor().innerText()).toContain('# sesudah sesi');
    expect(await keptInBrowser()).toContain('sesudah sesi');
    expect(await keptInBrowser()).not.toMatch(/Petugas|pseudonym|fixture-token/);
    server.answer(officer);
    server.calls.length = 0;
    await comeBack();
    await eventually(lastStored).toContain('# sesudah sesi');
    await page.getByText('Tersimpan.', { exact: true }).waitFor();
    expect(await again.count()).toBe(0);
    expect(await keptInBrowser()).not.toContain('sesudah sesi');
  });

  it('that cannot be read outlives a reload, and does not hold back the rest', async () => {
    await open(DRAFT, { ...officer, ...office.unreadable });
    await type('{ belum selesai');
    await page.getByText('Dokumen tidak dapat dibaca: YAML 3:4.').waitFor();
    await page.reload();
    await eventually(() => editor().innerText()).toContain('{ belum selesai');
    await page.getByRole('link', { name: 'Standar' }).click();
    await page.getByLabel('Produk pelayanan').fill('Kartu cetak');
    await eventually(lastStored).toContain('Kartu cetak');
    await eventually(lastStored).not.toContain('{ belum selesai');
  });

  it('outlives a reload without a session, for whoever typed it only', async () => {
    await open(DRAFT, officer);
    server.answer({ ...officer, ...session.anonymous, [REPLACE]: problem(401, 'unauthenticated', 'Anda perlu masuk') });
    await type('# tanpa sesi');
    await eventually(() => calls(REPLACE).length).toBeGreaterThan(0);
    await page.reload();
    await page.getByText('Masuk dengan akun instansi Anda').waitFor();
    server.answer({ ...officer, ...session.colleague });
    server.calls.length = 0;
    await page.reload();
    await editor().waitFor();
    expect(await editor().innerText()).not.toContain('tanpa sesi');
    expect(calls(REPLACE)).toEqual([]);
    server.answer(officer);
    await page.reload();
    await eventually(lastStored).toContain('# tanpa sesi');
  });

  it('is not sent in the name of a colleague who signs in while the page is open', async () => {
    await open(DRAFT, officer);
    await editor().waitFor();
    server.answer({ ...officer, ...session.colleague });
    await type('# bukan milik rekan');
    await comeBack();
    await eventually(() => editor().innerText()).not.toContain('bukan milik rekan');
    expect(calls(REPLACE)).toEqual([]);
    await type('# milik rekan');
    await eventually(lastStored).toContain('# milik rekan');
    expect(calls(REPLACE).map(({ headers }) => headers['x-csrf-token'])).toEqual(['token-of-a-colleague']);
    expect(lastStored()).not.toContain('bukan milik rekan');
  });

  it('is not sent in the name of a colleague before the page knows of them', async () => {
    await open(DRAFT, officer);
    await editor().waitFor();
    server.answer({ ...officer, ...session.colleague, [REPLACE]: problem(403, 'csrf_invalid', 'Token tidak cocok') });
    await type('# bukan milik rekan');
    await eventually(() => editor().innerText()).not.toContain('bukan milik rekan');
    expect(calls(REPLACE).map(({ headers }) => headers['x-csrf-token'])).toEqual(['fixture-token']);
  });

  it('of somebody else is not shown to whoever signs in next', async () => {
    await open(DRAFT, officer);
    await editor().click();
    await page.keyboard.insertText('# orang lain');
    server.answer({ ...officer, ...session.reviewer });
    await comeBack();
    await page.getByRole('heading', { name: 'Halaman ini bukan untuk akun Anda' }).waitFor();
    expect(await editor().count()).toBe(0);
  });

  it('is submitted from the version that was stored last, and then followed', async () => {
    await open(`${DRAFT}?langkah=kirim`, { ...officer, ...office.flawless, ...office.submits });
    await button('Kirim untuk ditinjau').click();
    await page.getByText('Menunggu peninjau').waitFor();
    expect(calls(MOVE).map(({ url, headers }) => [url.split('/').at(-1), headers['if-match']])).toEqual([
      ['submit', '"4"'],
    ]);
  });

  it('stores a credential that is never shown or kept', async () => {
    const PUT = 'put /registry/v1/agencies/{agency}/credentials/{credential}';
    await open(`${DRAFT}?langkah=sistem`, { ...officer, [PUT]: { status: 204, body: undefined } });
    await button('Simpan kunci').click();
    await page.getByLabel('Nama kunci').fill('kunci-baru');
    await page.getByLabel('Nama header atau parameter').fill('X-Api-Key');
    await page.getByLabel('Nilai kunci').fill('contoh-bukan-kunci');
    await button('Simpan').click();
    await page.getByText('Kunci kunci-baru tersimpan.').waitFor();
    expect(JSON.parse(calls(PUT)[0]?.body ?? '')).toEqual({
      type: 'api_key',
      api_key: { in: 'header', name: 'X-Api-Key', value: 'contoh-bukan-kunci' },
    });
    expect(await keptInBrowser()).not.toContain('contoh-bukan-kunci');
    expect(await page.content()).not.toContain('contoh-bukan-kunci');
    expect(calls(REPLACE).map(({ body }) => body)).not.toContainEqual(expect.stringContaining('contoh-bukan-kunci'));
  });
});

describe('registering a service', () => {
  it('sends what was typed, with an address made of the name, and opens its first draft', async () => {
    const POST = 'post /registry/v1/agencies/{agency}/services';
    const RELEASE = 'post /registry/v1/agencies/{agency}/services/{service}/releases';
    const answers = {
      ...officer,
      [POST]: { status: 201, body: office.registered },
      [RELEASE]: { status: 201, body: office.firstDraft },
    };
    await open('/petugas/layanan-baru', answers);
    await page.getByLabel('Nama layanan').fill('Akta Kelahiran');
    await page.getByLabel('Ringkasan', { exact: true }).fill('Akta untuk bayi.');
    await page.getByLabel('Bidang').selectOption('adminduk');
    await page.getByLabel('Wilayah').selectOption('35.78');
    await button('Daftarkan dan lanjutkan').click();
    await page.waitForURL(`**${DRAFT}`);
    expect(JSON.parse(calls(POST)[0]?.body ?? '')).toMatchObject({
      slug: 'akta-kelahiran',
      name: { id: 'Akta Kelahiran' },
    });
    expect(JSON.parse(calls(RELEASE)[0]?.body ?? '').openapi).toContain('title: "Akta Kelahiran"');
  });

  it('leads from a fault of the registry to its field', async () => {
    await open('/petugas/layanan-baru', { ...officer, ...office.slugTaken });
    await page.getByLabel('Nama layanan').fill('Cuaca');
    await page.getByLabel('Ringkasan', { exact: true }).fill('Cuaca.');
    await page.getByLabel('Bidang').selectOption('lingkungan');
    await page.getByLabel('Wilayah').selectOption('35');
    await button('Daftarkan dan lanjutkan').click();
    await page.getByRole('link', { name: /Nama ini sudah dipakai/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('isian-slug');
  });
});

describe('a reviewer', () => {
  it('approves and publishes with one decision and a reason, each from the version before', async () => {
    await open(`/tinjau/${office.ids.release}`, { ...reviewer, ...office.approves });
    await button('Setujui dan terbitkan').click();
    await page.getByLabel('Alasan (boleh kosong)').fill('Lengkap.');
    await inDialog('Setujui dan terbitkan').click();
    await page.getByText('Hidup di 2 dari 2 gateway setelah 41 ms').waitFor();
    expect(calls(MOVE).map(({ url, headers, body }) => [url.split('/').at(-1), headers['if-match'], body])).toEqual([
      ['approve', '"4"', '{"reason":"Lengkap."}'],
      ['publish', '"8"', '{"reason":"Lengkap."}'],
    ]);
  });

  it('cannot reject without a reason', async () => {
    await open(`/tinjau/${office.ids.release}`, reviewer);
    await button('Tolak').click();
    await inDialog('Tolak').click();
    await page.getByText('Tulis alasannya.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('alasan');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(calls(MOVE)).toEqual([]);
  });
});

describe('an import', () => {
  it('sends the file as what it is', async () => {
    const POST = 'post /registry/v1/imports';
    await open('/petugas/impor', { ...officer, ...more.noImports, [POST]: { status: 202, body: more.started } });
    await page.locator('input[type=file]').setInputFiles({
      name: 'layanan.ndjson',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('{"agency":"bmkg"}\n'),
    });
    await button('Impor').click();
    await eventually(() => calls(POST).length).toBe(1);
    expect(calls(POST)[0]?.headers['content-type']).toBe('application/x-ndjson');
    expect(calls(POST)[0]?.body).toBe('{"agency":"bmkg"}\n');
  });
});
