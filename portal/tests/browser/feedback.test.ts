import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as feedback from '../fixtures/feedback';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import { button, calls, eachOnNewPage, open, page } from './fixturePage';

const anybody: Answers = { ...session.anonymous, ...feedback.openStandards, ...feedback.openStandard };
const me: Answers = { ...anybody, ...session.citizen, ...profile.filled, ...feedback.takesFeedback };
const STANDARD = '/masukan/dukcapil-surabaya/kartu-identitas-anak';
const SAY = 'post /registry/v1/catalogue/{agency}/{service}/feedback';

eachOnNewPage();

describe('an open standard', () => {
  it('is found, read, and its answers with it, without signing in', async () => {
    await open('/masukan', anybody);
    await page.getByRole('link', { name: 'Kartu Identitas Anak (KIA)' }).click();
    await page.getByText('Akta kelahiran anak').waitFor();
    await page.getByText('Sudah kami tambahkan.').waitFor();
    await page.getByText('3 masukan diterima.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Masukan Anda' }).count()).toBe(0);
  });

  it('takes what a citizen says, in the name of that citizen', async () => {
    await open(STANDARD, me);
    await button('Kirim masukan').click();
    await page.getByText('Bagian ini wajib diisi').or(page.locator('[aria-invalid=true]')).first().waitFor();
    await page.getByRole('textbox', { name: 'Masukan Anda' }).fill('  Tulis biaya.  ');
    await button('Kirim masukan').click();
    await page.getByText('Terima kasih.').waitFor();
    const [call] = calls(SAY);
    expect(JSON.parse(call?.body ?? '')).toEqual({ text: 'Tulis biaya.' });
    expect(call?.headers).toMatchObject({ 'satu-subject': 'pseudonym-of-Siti Aminah' });
    expect(call?.headers['idempotency-key']).toBeTruthy();
  });

  it('says so where it is closed, and where there is none', async () => {
    await open(STANDARD, { ...me, ...feedback.closedStandard });
    await page.getByText('tidak lagi atau belum menerima masukan').waitFor();
    await open('/masukan', { ...me, ...feedback.noOpenStandards });
    await page.getByText('Tidak ada standar yang sedang dibuka').waitFor();
  });
});
