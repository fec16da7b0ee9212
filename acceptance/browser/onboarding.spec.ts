import { expect, test, type Browser, type Page, type TestInfo } from '@playwright/test';
import { AGENCY, OFFICER, ask, connectSystem, fillStandard, register, submit, writeDocument } from './onboarding';
import { look, stopwatch } from './screenshot';
import { signIn } from './signin';

const LICENCE = 'Cek Nomor Induk Berusaha (NIB)';
const LIVE = /Hidup di (\d+) dari \1 gateway setelah/;
const KNOWN = '1203000417856';
const UNKNOWN = '9999000417856';

test('an officer is led from a faulty document to a live service whose calls are counted', async ({ page, browser }, info) => {
  test.skip(info.project.name !== 'desktop', 'officer.spec.ts follows the same pages on a phone');
  test.setTimeout(240_000);
  const slug = `uji-${info.project.name}-${Date.now()}`;
  const title = `Cek NIB uji ${slug}`;
  const reviewer = await reviewerOf(browser, info);
  try {
    await page.goto('/petugas');
    await signIn(page, OFFICER);
    await expect(page.getByRole('link', { name: LICENCE })).toBeVisible();
    await expect(page.getByText(/Hidup di \d+ dari \d+ gateway/).first()).toBeVisible();
    await look(page, info, 'onboarding-services');

    const time = stopwatch();
    await register(page, info, title, slug);
    await writeDocument(page, info, title);
    await fillStandard(page, info, {
      requirement: 'Nomor Induk Berusaha.',
      procedure: 'Isi nomor, lalu baca keadaannya.',
      product: 'Status NIB.',
      picture: 'onboarding-standard',
    });
    await connectSystem(page, info, slug);
    await submit(page, info);
    await openInQueue(reviewer, info, title);
    await expect(reviewer.getByText('Ini rilis pertama layanan ini.')).toBeVisible();
    await look(reviewer, info, 'onboarding-release');
    await publish(reviewer, info);
    await expect(page.getByText(LIVE)).toBeVisible({ timeout: 30_000 });
    const portal = new URL(page.url()).origin;
    expect(await ask(portal, slug, KNOWN)).toBe(200);
    const { flow, whole } = time();
    console.log(`${info.project.name}: ${flow} s from an empty form to a live call, ${whole} s with screenshots and axe`);
    await look(page, info, 'onboarding-live');

    expect(await ask(portal, slug, UNKNOWN)).toBe(502);
    await expectUsage(page, info, slug, title);
    await expectStatistics(page, info);
  } finally {
    await reviewer.context().close();
  }
});

/** Two calls, of which the agency refused one: exactly these are in the agency's figures. */
async function expectUsage(page: Page, info: TestInfo, slug: string, title: string): Promise<void> {
  const numbers = async () => {
    const usage = await (await page.request.get(`/registry/v1/agencies/${AGENCY}/usage?service=${slug}`)).json();
    return usage.totals;
  };
  const counted = { calls: 2, client_errors: 0, upstream_errors: 1, fields_not_retyped: 0 };
  await expect.poll(numbers, { timeout: 60_000 }).toMatchObject(counted);
  const { p95_ms } = await numbers();
  expect(p95_ms).toBeGreaterThan(0);
  await page.goto('/petugas/pemakaian');
  const cells = page.getByRole('row').filter({ hasText: title }).getByRole('cell');
  const shown = [title, 2, 0, 1, p95_ms.toLocaleString('id-ID'), 0].map((text) => new RegExp(`${text}$`));
  await expect(cells).toHaveText(shown);
  await look(page, info, 'onboarding-usage');
}

/** The numbers on the first page are those that were counted. */
async function expectStatistics(page: Page, info: TestInfo): Promise<void> {
  const read = page.waitForResponse('**/registry/v1/statistics');
  await page.goto('/');
  const { services, agencies, regions, fields_not_retyped } = await (await read).json();
  const counted = [services, agencies, regions, fields_not_retyped].filter((count: number) => count > 0);
  const shown = counted.map((count: number) => count.toLocaleString('id-ID'));
  await expect(page.getByRole('region', { name: 'Yang sudah berjalan' }).getByRole('definition')).toHaveText(shown);
  await look(page, info, 'home-numbers');
}

/** Signs a reviewer in, in a browser of their own. */
async function reviewerOf(browser: Browser, info: TestInfo): Promise<Page> {
  const context = await browser.newContext({ ...info.project.use });
  const page = await context.newPage();
  await page.goto('/tinjau');
  await signIn(page, 'peninjau');
  return page;
}

async function openInQueue(page: Page, info: TestInfo, title: string): Promise<void> {
  await page.goto('/tinjau');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await look(page, info, 'onboarding-queue');
  await page.getByRole('link', { name: title }).click();
}

async function publish(page: Page, info: TestInfo): Promise<void> {
  await page.getByRole('button', { name: 'Setujui dan terbitkan' }).click();
  await page.getByLabel('Alasan (boleh kosong)').fill('Standar pelayanan lengkap.');
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui dan terbitkan' }).click();
  await expect(page.getByText(LIVE)).toBeVisible({ timeout: 30_000 });
  await look(page, info, 'onboarding-published');
}
