import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import { calls, eachOnNewPage, open, page, server } from './fixturePage';

const me: Answers = {
  ...session.citizen,
  ...catalogue.agencies,
  ...profile.attributes,
  ...profile.filled,
  ...profile.signIns,
  ...mine.family,
};
const ENDING = 'delete /auth/sessions/{id}';
const button = (name: string | RegExp) => page.getByRole('button', { name });
const ended = () => calls(ENDING).map(({ url }) => url.split('/').at(-1));

eachOnNewPage();

describe('live sessions', () => {
  it('mark this browser and offer no end of it', async () => {
    await open('/sesi', { ...me, ...session.liveSessions });
    const here = page.getByRole('listitem').filter({ hasText: 'Peramban ini' });
    await here.getByRole('heading', { name: 'Chrome · Windows' }).waitFor();
    expect(await here.getByRole('button').count()).toBe(0);
  });

  it('are ended one by one, and the focus stays at the list', async () => {
    await open('/sesi', { ...me, ...session.liveSessions, ...session.endsSession });
    await button(/^Akhiri\s?: Firefox · Android/).click();
    await page.getByText('Sesi di Firefox · Android sudah diakhiri.').waitFor();
    expect(ended()).toEqual(['s-2']);
    expect(calls(ENDING)[0]?.headers['x-csrf-token']).toBe('fixture-token');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sesi-aktif');
  });

  it('are ended all at once, but never this one', async () => {
    await open('/sesi', { ...me, ...session.liveSessions, ...session.endsSession });
    await button('Akhiri semua selain peramban ini').click();
    await page.getByText('Semua sesi selain peramban ini sudah diakhiri.').waitFor();
    expect(ended().sort()).toEqual(['s-2', 's-3']);
  });

  it('that ended by themselves count as ended', async () => {
    await open('/sesi', { ...me, ...session.liveSessions, ...session.sessionAlreadyEnded });
    await button(/^Akhiri\s?: Safari · iOS/).click();
    await page.getByText('Sesi di Safari · iOS sudah diakhiri.').waitFor();
  });
});

describe('my rights', () => {
  it('let me ask to correct what is verified', async () => {
    await open('/hak-data', { ...me, ...mine.noRights, ...mine.asksForCorrection });
    await button('Minta perbaikan').click();
    await page.getByRole('textbox', { name: 'NIK' }).fill('3578094505900002');
    await page.getByRole('textbox', { name: /Penjelasan/ }).fill('Salah ketik');
    await button('Kirim permintaan').click();
    await page.getByText('Permintaan Anda sudah tercatat').waitFor();
    const [request] = calls('post /identity/v1/rights-requests');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      kind: 'rectify',
      attributes: { nik: '3578094505900002' },
      note: 'Salah ketik',
    });
  });

  it('give me a copy as a JSON file, not as a page', async () => {
    await open('/hak-data', { ...me, ...mine.noRights, ...mine.exported });
    const saving = page.waitForEvent('download');
    await button('Unduh sebagai JSON').click();
    expect((await saving).suggestedFilename()).toBe('data-saya.json');
    expect(calls('get /identity/v1/export')[0]?.headers.accept).toBe('application/json');
  });
});

describe('an account that an officer made', () => {
  it('moves into mine with the code of the receipt and the NIK', async () => {
    await open('/data-diri', { ...me, ...profile.empty, ...mine.verifications, ...mine.history, ...mine.claims });
    await page.getByRole('link', { name: 'Pindahkan ke akun ini' }).click();
    await page.getByRole('textbox', { name: 'Kode pada tanda terima' }).fill('K7QD-2M9X-T4BW');
    await page.getByRole('textbox', { name: 'NIK' }).fill('3578094505900001');
    await button('Pindahkan data').click();
    await page.getByText('Data Anda sudah pindah ke akun ini').waitFor();
    const [claim] = calls('post /identity/v1/counter-codes/claim');
    expect(JSON.parse(claim?.body ?? '')).toEqual({ receipt_code: 'K7QD-2M9X-T4BW', nik: '3578094505900001' });
  });
});

describe('a counter of two agencies', () => {
  it('begins in the name of the agency that the officer picks', async () => {
    await open('/loket', { ...me, ...session.officerOfTwo, ...mine.noAssistedSession, ...mine.unknownCode });
    await page.getByLabel('Loket milik').selectOption('dukcapil-sidoarjo');
    await page.locator('#kode-layani').fill('AAAA-BBBB');
    await button('Mulai melayani').click();
    await page.getByText('Kode tidak dikenal').waitFor();
    const started = server.calls.filter(({ operation }) => operation.startsWith('post /identity/v1/counter/'));
    expect(JSON.parse(started[0]?.body ?? '')).toMatchObject({ agency: 'dukcapil-sidoarjo' });
  });
});
