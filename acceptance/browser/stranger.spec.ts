import { expect, test, type Browser, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { addChild, fillWhatIsMissing } from './childCard';
import { required } from './environment';
import { shoot } from './screenshot';
import { signInAtKeycloak } from './signin';

const APPLY = '/layanan/dukcapil-surabaya/kartu-identitas-anak/pakai/ajukanPermohonanKia';
const applied = (page: Page) => page.getByRole('heading', { name: 'Permohonan Anda sudah diterima' });
const child = ({ project }: TestInfo) => `Anak Baru ${project.name}`;

// The second goes on with the child of the first.
test.describe.configure({ mode: 'serial' });

/** An account of each project's own that has never signed in before. */
async function signInAsStranger(page: Page, info: TestInfo): Promise<void> {
  await signInAtKeycloak(page, required(`SATU_STRANGER_${info.project.name.toUpperCase()}`), required('SATU_STRANGER_PASSWORD'));
}

/** What a person does who reads nothing before: the order of the presses is the page's own. */
test('a stranger finds a service, signs in on the way, uses it, sees who used the data, and withdraws', async ({ page, context }, info) => {
  await page.goto('/');
  await page.getByRole('searchbox').first().fill('identitas anak');
  await page.getByRole('link', { name: /Kartu Identitas Anak/ }).first().click();
  await page.getByRole('link', { name: /Ajukan permohonan Kartu Identitas Anak/ }).click();
  await expect(page.getByRole('heading', { name: 'Masuk untuk memakai layanan ini' })).toBeVisible();
  await shoot(page, info, 'stranger-sign-in');
  await page.getByRole('main').getByRole('link', { name: 'Masuk' }).click();
  await signInAsStranger(page, info);
  await expect(page, 'back at exactly this form').toHaveURL(APPLY);

  const beside = await newTab(context, () => page.getByRole('link', { name: /keluarga/i }).first().click());
  await addChild(beside, child(info));
  await beside.close();
  await comeBack(page);
  await page.getByText(`${child(info)} (anak)`).click();
  await fillWhatIsMissing(page);
  await page.getByText('loket', { exact: true }).click();
  await shoot(page, info, 'stranger-form');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^(Kirim|Simpan data dan kirim)$/ }).click();
  const sheet = page.getByRole('dialog');
  await shoot(page, info, 'stranger-consent');
  await sheet.getByRole('button', { name: 'Setuju', exact: true }).click();
  await expect(applied(page)).toBeVisible();

  await page.getByRole('link', { name: 'Lihat permohonan saya' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/KIA-\d+-\d+/).first()).toBeVisible({ timeout: 2_000 });
  }, 'the application is in the list').toPass();
  await goTo(page, 'Jejak akses');
  await expect(page.getByText(`data ${child(info)}`, { exact: false }).first()).toBeVisible();
  await goTo(page, 'Persetujuan');
  await page.getByRole('button', { name: /^Cabut\s?: Kartu Identitas Anak/ }).first().click();
  await expect(page.getByText('Dicabut').first()).toBeVisible();
  await shoot(page, info, 'stranger-withdrawn');
});

test('a session that is ended on the server under a form costs nothing of what was typed', async ({ page, context, browser }, info) => {
  await page.goto(APPLY);
  await page.getByRole('main').getByRole('link', { name: 'Masuk' }).click();
  await signInAsStranger(page, info);
  await page.getByText(`${child(info)} (anak)`).click();
  await page.getByText('loket', { exact: true }).click();
  await endOtherSessions(browser, info);

  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  const agree = page.getByRole('dialog').getByRole('button', { name: 'Setuju', exact: true });
  await agree.click();
  const again = page.getByRole('link', { name: 'Masuk di tab baru' });
  await expect(again).toHaveCount(1);
  await shoot(page, info, 'session-ended');
  await expectAccessible(page);
  const beside = await newTab(context, () => again.click());
  await signInAsStranger(beside, info);
  await expect(beside.getByRole('heading', { name: 'Anda sudah masuk' })).toBeVisible();
  await Promise.all([beside.waitForEvent('close'), beside.getByRole('button', { name: /Tutup/ }).click()]);

  await comeBack(page);
  await expect(again).toHaveCount(0);
  await expect(page.getByRole('radio', { name: `${child(info)} (anak)` })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'loket' })).toBeChecked();
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await agree.click();
  await expect(applied(page)).toBeVisible();
});

/** Signs in somewhere else and ends every other session of the account, as a citizen does who lost a phone. */
async function endOtherSessions(browser: Browser, info: TestInfo): Promise<void> {
  const elsewhere = await browser.newContext({ ...info.project.use });
  try {
    const other = await elsewhere.newPage();
    await other.goto('/auth/login?return_to=/sesi');
    await signInAsStranger(other, info);
    const ending = other.getByRole('button', { name: /^Akhiri\s?:/ });
    await expect(ending).not.toHaveCount(0);
    while ((await ending.count()) > 0) {
      const before = await ending.count();
      await ending.first().click();
      await expect.poll(() => ending.count()).toBeLessThan(before);
    }
  } finally {
    await elsewhere.close();
  }
}

async function newTab(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), press()]);
  return tab;
}

/** In a browser without a window no tab is ever hidden: says to the page what a real one says on coming back. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Halaman saya' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
