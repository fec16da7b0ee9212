import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import { button, calls, comeBack, eachOnNewPage, eventually, open, page, server } from './fixturePage';

const RECEIPTS = 'post /identity/v1/counter/receipts';
const CODE = 'P3XW-7HNC-R6KD';
const officer: Answers = {
  ...session.counterOfficer,
  ...catalogue.agencies,
  ...profile.attributes,
  ...mine.noAssistedSession,
  ...mine.printsReceipt,
  ...mine.endsAssistedSession,
};
const serving: Answers = { ...officer, ...mine.assistedSession };
const sent = () => calls(RECEIPTS).map(({ body }) => JSON.parse(body) as unknown);
const printed = () => page.getByText(CODE);

eachOnNewPage();

describe('the receipt for the next visit', () => {
  it('is made for the session that is open, and goes to the printer', async () => {
    await open('/loket', serving);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await button('Cetak tanda terima baru').click();
    await printed().waitFor();
    expect(sent()).toEqual([{ assisted_session: '66666666-0000-4000-8000-000000000001' }]);
    await button('Cetak').click();
    expect(await page.evaluate(() => document.body.hasAttribute('data-printed'))).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await printed().isVisible()).toBe(true);
  });

  it('is gone from the page when the visit ends', async () => {
    await open('/loket', serving);
    await button('Cetak tanda terima baru').click();
    await printed().waitFor();
    server.answer(officer);
    await button('Selesai melayani').click();
    await page.getByRole('heading', { name: 'Tanda terima hilang' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/P3XW|Contoh Warga/);
  });

  it('is never shown to the citizen of another session', async () => {
    await open('/loket', serving);
    await button('Cetak tanda terima baru').click();
    await printed().waitFor();
    server.answer({ ...officer, ...mine.nextAssistedSession });
    await comeBack();
    await page.getByRole('heading', { name: 'Melayani Siti Aminah' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/P3XW|Contoh Warga/);
    await button('Cetak tanda terima baru').click();
    await eventually(() => sent().at(-1)).toEqual({ assisted_session: '66666666-0000-4000-8000-000000000002' });
  });
});

describe('a lost receipt', () => {
  const fillCard = async () => {
    await button('Isi data kartu').click();
    await page.getByLabel('NIK pada kartu').fill('3578094505900001');
    await page.getByLabel('Nama lengkap pada kartu').fill('Contoh Warga');
    await button('Cetak tanda terima baru').click();
  };

  it('is made anew from the card, and nothing of the citizen is left for the next one', async () => {
    await open('/loket', officer);
    await fillCard();
    await printed().waitFor();
    expect(sent()).toEqual([{ agency: 'dukcapil-surabaya', nik: '3578094505900001', nama_lengkap: 'Contoh Warga' }]);
    await button('Warga berikutnya').click();
    await button('Isi data kartu').click();
    expect(await page.getByLabel('NIK pada kartu').inputValue()).toBe('');
    expect(await page.getByLabel('Nama lengkap pada kartu').inputValue()).toBe('');
    expect(await printed().count()).toBe(0);
  });

  it('asks for both, and sends nothing before', async () => {
    await open('/loket', officer);
    await button('Isi data kartu').click();
    await button('Cetak tanda terima baru').click();
    await eventually(() => page.locator('[aria-invalid="true"]').count()).toBe(2);
    expect(sent()).toEqual([]);
  });

  it('is not made where the card is not what is kept', async () => {
    await open('/loket', { ...officer, ...mine.cardNotKnown });
    await fillCard();
    await page.getByRole('alert').filter({ hasText: 'Data kartu tidak cocok' }).waitFor();
    expect(await printed().count()).toBe(0);
  });
});
