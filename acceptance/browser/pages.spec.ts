import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { shoot } from './screenshot';

test('the portal works in English too', async ({ page }, info) => {
  await page.goto('/layanan/bmkg/cuaca');
  await page.getByRole('button', { name: /English|EN/ }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('Free').first()).toBeVisible();
  await shoot(page, info, 'service-english');
  await expectAccessible(page);
});

test('an address that leads nowhere says so and shows a way out', async ({ page }, info) => {
  await page.goto('/tidak-ada-di-sini');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shoot(page, info, 'not-found');
  await expectAccessible(page);
});

test('a search without result offers the whole list', async ({ page }, info) => {
  await page.goto('/?q=zzzzqqqq');
  await expect(page.getByText('Tidak ada layanan yang cocok')).toBeVisible();
  await shoot(page, info, 'no-result');
  await page.getByRole('button', { name: 'Tampilkan semua layanan' }).or(page.getByRole('link', { name: 'Tampilkan semua layanan' })).click();
  await expect(page.getByRole('link', { name: /cuaca/i }).first()).toBeVisible();
});

test('the page explaining a problem is readable by people', async ({ page }, info) => {
  await page.goto('/problems/bound_value_mismatch');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shoot(page, info, 'problem');
  await expectAccessible(page);
});

test('no page breaks its own content security policy', async ({ page }) => {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy/i.test(message.text())) broken.push(message.text());
  });
  for (const path of ['/', '/layanan/bmkg/cuaca', '/data-diri', '/problems/not_found']) {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy'], path).toContain("default-src 'self'");
    await page.waitForLoadState('networkidle');
  }
  expect(broken).toEqual([]);
});
