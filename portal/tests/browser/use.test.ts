import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as find from '../fixtures/find';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import * as use from '../fixtures/use';
import { send } from './citizenStates';
import { button, calls, eventually, open, page, server, eachOnNewPage } from './fixturePage';

const anybody: Answers = { ...session.anonymous, ...catalogue.catalogue, ...catalogue.childCardPage, ...find.find };
const me: Answers = {
  ...anybody,
  ...session.citizen,
  ...profile.attributes,
  ...profile.filled,
  ...profile.saves,
  ...mine.family,
  ...mine.alreadyConsented,
  ...use.slice,
  ...use.accepts,
};
const APPLY = '/layanan/dukcapil-surabaya/kartu-identitas-anak/pakai/applyForCard';
const isFocused = (element: Element) => element === document.activeElement;
const CALL = 'post /api/dukcapil-surabaya/kartu-identitas-anak/permohonan';

eachOnNewPage();

describe('using a service', () => {
  it('sends what was typed and nothing that the platform fills in', async () => {
    await open(APPLY, me);
    await send(page);
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    const [call] = calls(CALL);
    expect(JSON.parse(call?.body ?? '')).toEqual({ email: 'siti@surel.example', pengambilan: 'Di kelurahan' });
    expect(call?.headers).toMatchObject({ 'x-csrf-token': 'fixture-token' });
    expect(call?.headers['satu-acting-for']).toBeUndefined();
  });

  it('is done for a child who is only picked', async () => {
    await open(APPLY, me);
    await page.getByText('Bintang Contoh (anak)').click();
    await send(page);
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    expect(calls(CALL)[0]?.headers['satu-acting-for']).toBe('11111111-0000-4000-8000-000000000001');
  });

  it('says in one place that no child was picked, and what else is missing', async () => {
    await open(APPLY, { ...me, ...use.sliceForChildren });
    await page.getByRole('button', { name: 'Kirim' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Ada yang perlu diperbaiki' });
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      'Pilih untuk siapa permohonan ini.',
      expect.stringContaining('Alamat surel'),
      expect.stringContaining('Cara pengambilan'),
    ]);
    await summary.getByRole('link').first().click();
    expect(await page.getByRole('radio', { name: 'Bintang Contoh (anak)' }).evaluate(isFocused)).toBe(true);
    expect(calls(CALL)).toEqual([]);
  });

  it('asks for consent first, and sends nothing without it', async () => {
    await open(APPLY, { ...me, ...mine.asksForConsent, ...mine.decides });
    await send(page);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('switch', { name: 'Nomor telepon' }).uncheck();
    expect(calls(CALL)).toEqual([]);
    await sheet.getByRole('button', { name: 'Setuju', exact: true }).click();
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    const [decision] = calls('post /identity/v1/consents');
    expect(JSON.parse(decision?.body ?? '')).toMatchObject({
      decision: 'grant',
      attributes: ['nik', 'nama_lengkap', 'alamat'],
      text_hash: 'a'.repeat(64),
    });
  });

  it('keeps what was typed when the session ends, and sends it after a sign-in beside the form', async () => {
    await open(APPLY, { ...me, ...use.sessionEnded });
    await send(page);
    const again = page.getByRole('link', { name: 'Masuk di tab baru' }).first();
    expect(await again.getAttribute('href')).toContain('return_to=%2Fsudah-masuk');
    expect(await again.getAttribute('target')).toBe('_blank');
    expect(await page.getByRole('textbox', { name: 'Alamat surel' }).inputValue()).toBe('siti@surel.example');
    server.answer(me);
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    expect(JSON.parse(calls(CALL).at(-1)?.body ?? '')).toMatchObject({ email: 'siti@surel.example' });
  });

  it('is the same application however often it is pressed, until an answer came', async () => {
    await open(APPLY, { ...me, ...use.failsAtAgency });
    await send(page);
    await page.getByText('Data NIB tidak ditemukan').waitFor();
    await button('Kirim').click();
    await eventually(() => calls(CALL).length).toBe(2);
    await page.getByRole('textbox', { name: 'Alamat surel' }).fill('lain@surel.example');
    server.answer({ ...me, ...use.refusesInOwnWords });
    await button('Kirim').click();
    await button('Perbaiki isian').click();
    server.answer(me);
    await button('Kirim').click();
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    const keys = calls(CALL).map(({ headers }) => headers['idempotency-key']);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });

  it('shows the receipt whatever else is in the answer', async () => {
    await open(APPLY, { ...me, ...use.acceptsWithOddValues });
    await send(page);
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    await page.getByText('KIA-20261124-000009').waitFor();
    await page.getByText('0000-00-00').first().waitFor();
    expect(await page.getByText('2019', { exact: true }).count()).toBe(1);
    expect(await page.getByText('9171012345678901', { exact: true }).count()).toBe(1);
  });

  it('saves a typed value in my data only when asked to', async () => {
    await open(APPLY, me);
    await page.getByRole('textbox', { name: 'Alamat surel' }).fill('siti@surel.example');
    await page.getByText('Di kelurahan').click();
    await page.getByRole('switch', { name: /Alamat surel/ }).check();
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Tersimpan di data diri: Alamat surel.').waitFor();
    const [saved] = calls('patch /identity/v1/profile');
    expect(JSON.parse(saved?.body ?? '')).toEqual({ attributes: { email: 'siti@surel.example' } });
  });

  it('leaves no entry in any storage, nor in the address', async () => {
    await open(APPLY, me);
    await page.getByRole('textbox', { name: 'Alamat surel' }).fill('siti@surel.example');
    const kept = await page.evaluate(async () =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state]),
    );
    expect(kept).not.toContain('siti@surel');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
});

describe('consents', () => {
  it('are withdrawn with one press', async () => {
    await open('/persetujuan', { ...me, ...mine.consents, ...mine.revokes });
    await page.getByRole('button', { name: /^Cabut\s?: Kartu Identitas Anak/ }).click();
    await expect.poll(() => calls('post /identity/v1/consents/{consent}/revoke').length).toBe(1);
  });
});

describe('the region', () => {
  it('is remembered from one visit to the next', async () => {
    await open('/', anybody);
    await page.getByLabel('Wilayah').selectOption({ label: 'Kota Surabaya' });
    await page.waitForURL('**/?region=35.78');
    await page.goto(`${server.origin}/`);
    await page.waitForURL('**/?region=35.78');
  });
});
