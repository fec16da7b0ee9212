import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { shoot } from './screenshot';
import { signIn, signInAtKeycloak } from './signin';

const CARD = '/api/dukcapil-surabaya/kartu-identitas-anak/kia/permohonan';
const CLINICS = '/api/dinkes-jatim/fasilitas-kesehatan/Organization?name=Sukolilo';
const WEATHER = '/api/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001';

/** Calls a published service from the page, as the portal's own code would: with the session, without a token. */
async function callFromPage(page: Page, method: string, path: string, body?: unknown): Promise<{ status: number; body: string }> {
  return page.evaluate(
    async ([verb, target, json]) => {
      const session = await (await fetch('/auth/session')).json();
      const headers: Record<string, string> = { [session.csrf.header]: session.csrf.token };
      if (json) headers['Content-Type'] = 'application/json';
      const answer = await fetch(target!, { method: verb!, headers, body: json });
      return { status: answer.status, body: await answer.text() };
    },
    [method, path, body ? JSON.stringify(body) : undefined],
  );
}

test('a citizen signs in once, uses two agencies, signs out, and the old cookie is dead', async ({ page, context, request }, info) => {
  await page.goto('/');
  await shoot(page, info, 'home');
  await expectAccessible(page);

  await page.getByRole('searchbox').first().fill('kartu identitas');
  await page.getByRole('link', { name: /Kartu Identitas Anak/i }).first().click();
  await expect(page).toHaveURL(/\/layanan\/dukcapil-surabaya\/kartu-identitas-anak/);
  await expect(page.getByText('7 hari kerja').first()).toBeVisible();
  await expect(page.getByText('Gratis').first()).toBeVisible();
  await shoot(page, info, 'service');
  await expectAccessible(page);

  await signIn(page, 'siti.aminah');
  await expect(page, 'back where the sign-in began').toHaveURL(/\/layanan\/dukcapil-surabaya\/kartu-identitas-anak/);
  await shoot(page, info, 'service-signed-in');

  const card = await callFromPage(page, 'POST', CARD, { nama_anak: 'Bintang (simulasi)' });
  expect(card.body, 'the session is known there, and the card is for a child only').toContain('acting_not_allowed');
  const clinics = await callFromPage(page, 'GET', CLINICS);
  expect(clinics.status, clinics.body).toBe(200);
  const weather = await callFromPage(page, 'GET', WEATHER);
  expect(weather.status, weather.body).toBe(200);

  const cookies = await context.cookies();
  const session = cookies.find((cookie) => cookie.name === '__Host-satu');
  expect(session, 'the session cookie').toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(stored, 'no token in reach of scripts').not.toMatch(/eyJ/);

  await page.getByRole('button', { name: /Akun/ }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('link', { name: 'Masuk' }).first()).toBeVisible();

  const replay = await request.get('/identity/v1/profile', { headers: { Cookie: `__Host-satu=${session!.value}` } });
  expect(replay.status(), 'the old cookie opens nothing').toBe(401);

  await page.getByRole('link', { name: 'Masuk' }).first().click();
  await expect(page.locator('#username'), 'signed out at the identity provider too').toBeVisible();
});

test('a citizen enters data once and finds it again', async ({ page }, info) => {
  await page.goto('/data-diri');
  await signInIfAsked(page, 'budi.santoso');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shoot(page, info, 'profile');
  await expectAccessible(page);

  const version = (await page.request.get('/identity/v1/profile')).headers()['etag'];
  const session = await (await page.request.get('/auth/session')).json();
  const saved = await page.request.patch('/identity/v1/profile', {
    headers: { 'If-Match': version!, 'Content-Type': 'application/merge-patch+json', [session.csrf.header]: session.csrf.token },
    data: JSON.stringify({ attributes: { nama_lengkap: "Budi D'Santoso (contoh)" } }),
  });
  expect(saved.status(), await saved.text()).toBe(200);

  await page.reload();
  await expect(page.getByText("Budi D'Santoso (contoh)").first()).toBeVisible();
  await expect(page.getByText(/diisi Anda/i).first()).toBeVisible();
  await shoot(page, info, 'profile-filled');
});

test('a wrong password is refused kindly and says nothing about the account', async ({ page }, info) => {
  await page.goto('/auth/login?return_to=/data-diri');
  await page.locator('#username').fill('siti.aminah');
  await page.locator('#kc-login').click();
  await page.locator('#password').fill('bukan-sandi-ini');
  await page.locator('#kc-login').click();
  await expect(page.locator('#password')).toBeVisible();
  await expect(page.getByText(/salah|tidak cocok|tidak sesuai/i).first()).toBeVisible();
  await shoot(page, info, 'wrong-password');
  await expectAccessible(page);
});

test('a session in another browser is seen and ended', async ({ page, browser }, info) => {
  const elsewhere = await browser.newContext({ ...info.project.use });
  try {
    const other = await elsewhere.newPage();
    await other.goto('/');
    await signIn(other, 'siti.aminah');
    await page.goto('/');
    await signIn(page, 'siti.aminah');
    await page.goto('/sesi');
    await expect(page.getByText('Peramban ini', { exact: true })).toBeVisible();
    await shoot(page, info, 'sessions');
    await expectAccessible(page);
    const ending = page.getByRole('button', { name: /^Akhiri\s?:/ });
    while ((await ending.count()) > 0) {
      const before = await ending.count();
      await ending.first().click();
      await expect.poll(() => ending.count()).toBeLessThan(before);
    }
    const answer = await other.request.get('/identity/v1/profile');
    expect(answer.status(), 'the other browser is signed out').toBe(401);
    expect((await page.request.get('/identity/v1/profile')).status(), 'this one is not').toBe(200);
  } finally {
    await elsewhere.close();
  }
});

test('a state-changing call without the CSRF token is refused', async ({ page }) => {
  await page.goto('/');
  await signIn(page, 'siti.aminah');
  const status = await page.evaluate(async (path) => {
    const answer = await fetch(path, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
    return [answer.status, (await answer.json()).code];
  }, CARD);
  expect(status).toEqual([403, 'csrf_invalid']);
});

test('a return address on another site is not followed', async ({ page }) => {
  await page.goto('/auth/login?return_to=https://jahat.example/');
  await page.locator('#username').waitFor();
  await signInAtKeycloak(page, 'siti.aminah');
  await expect(page.getByRole('button', { name: /Akun/ })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
});

async function signInIfAsked(page: Page, username: string): Promise<void> {
  await signIn(page, username);
  if (!page.url().includes('/data-diri')) await page.goto('/data-diri');
}
