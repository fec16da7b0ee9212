import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { addChild, fillWhatIsMissing } from './childCard';
import { shoot } from './screenshot';
import { signIn } from './signin';

const SERVICE = '/layanan/dukcapil-surabaya/kartu-identitas-anak';
const CARD = '/api/dukcapil-surabaya/kartu-identitas-anak/kia/permohonan';

/** The same call as the form's, made from the page: with the session and the child's id. */
async function applyFromPage(page: Page, member: string): Promise<{ status: number; code?: string }> {
  return page.evaluate(
    async ([path, child]) => {
      const { csrf } = await (await fetch('/auth/session')).json();
      const headers = { [csrf.header]: csrf.token, 'Content-Type': 'application/json', 'Satu-Acting-For': child! };
      const answer = await fetch(path!, { method: 'POST', headers, body: JSON.stringify({ pengambilan: 'loket' }) });
      return { status: answer.status, code: (await answer.json()).code };
    },
    [CARD, member],
  );
}

test('a child identity card is requested by picking the child, seen, and the consent withdrawn', async ({ page }, info) => {
  await page.goto('/');
  await signIn(page, 'siti.aminah');
  const name = `Bintang ${info.project.name} ${Date.now()}`;
  const member = await addChild(page, name);
  await shoot(page, info, 'family');
  await expectAccessible(page);

  await page.goto('/');
  await page.getByRole('searchbox').first().fill('identitas anak');
  await page.getByRole('link', { name: /Kartu Identitas Anak/ }).first().click();
  await expect(page).toHaveURL(SERVICE);
  await page.getByRole('link', { name: /Ajukan permohonan Kartu Identitas Anak/ }).click();
  await page.getByText(`${name} (anak)`).click();
  await expect(page.getByText('Sudah kami ketahui')).toBeVisible();
  await shoot(page, info, 'use-form');
  await expectAccessible(page);
  await fillWhatIsMissing(page);
  await page.getByText('loket', { exact: true }).click();
  await page.getByRole('button', { name: /^(Kirim|Simpan data dan kirim)$/ }).click();

  const sheet = page.getByRole('dialog');
  const applied = page.getByRole('heading', { name: 'Permohonan Anda sudah diterima' });
  await expect(sheet.or(applied)).toBeVisible();
  if (await sheet.isVisible()) {
    await shoot(page, info, 'consent');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Setuju', exact: true }).click();
  }
  await expect(applied).toBeVisible();
  await shoot(page, info, 'applied');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Lihat permohonan saya' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Permohonan saya' })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/KIA-\d+-\d+/).first()).toBeVisible({ timeout: 2_000 });
  }, 'the application is in the list').toPass();
  await shoot(page, info, 'cases');
  await expectAccessible(page);

  await page.goto('/jejak-akses');
  await expect(page.getByText(`data ${name}`, { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Periksa keutuhan jejak' }).click();
  await expect(page.getByText('Jejak utuh')).toBeVisible();
  await shoot(page, info, 'ledger');
  await expectAccessible(page);

  await page.goto('/persetujuan');
  await page.getByRole('button', { name: /^Cabut\s?: Kartu Identitas Anak/ }).first().click();
  await expect(page.getByText('Dicabut').first()).toBeVisible();
  await shoot(page, info, 'consents');
  await expectAccessible(page);
  expect(await applyFromPage(page, member), 'the next call after the withdrawal').toEqual({ status: 403, code: 'consent_required' });
});

test('nothing of a form that was not sent is kept in the browser', async ({ page }) => {
  await page.goto('/layanan/bmkg/cuaca/pakai/getPrakiraanCuaca');
  await page.getByRole('textbox').last().fill('35.78.09.1001');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]));
  expect(kept).not.toContain('35.78.09.1001');
});

test('a public service answers in a table that can be read and printed', async ({ page }, info) => {
  await page.goto('/layanan/bmkg/cuaca');
  await page.getByRole('link', { name: /Prakiraan cuaca tiga hari/ }).click();
  await page.getByRole('textbox').last().fill('35.78.09.1001');
  await page.getByRole('button', { name: 'Lihat' }).click();
  await expect(page.getByRole('heading', { name: 'Jawaban layanan' })).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  await shoot(page, info, 'weather-answer');
  await expectAccessible(page);
});

test('an officer who opens the counter with a password alone is shown the way to the second factor, and no form', async ({ page }, info) => {
  await page.goto('/loket');
  await page.getByRole('main').getByRole('link', { name: 'Masuk' }).waitFor();
  await signIn(page, 'petugas.dukcapil');
  await expect(page.getByRole('heading', { level: 1, name: 'Masuk dengan langkah kedua' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Kode warga' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Lanjutkan' })).toHaveAttribute('href', /assurance=substantial/);
  await shoot(page, info, 'counter');
  await expectAccessible(page);
});
