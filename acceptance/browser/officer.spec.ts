import { expect, test, type Browser, type Page, type TestInfo } from '@playwright/test';
import { fillStandard } from './onboarding';
import { look } from './screenshot';
import { signIn } from './signin';

const document = (title: string) => `openapi: 3.0.3
info:
  title: ${title}
  version: 1.0.0
paths:
  /publik/prakiraan-cuaca:
    get:
      operationId: getPrakiraan
      summary: Prakiraan cuaca untuk satu desa
      x-satu-audience: [public]
      parameters:
        - name: adm4
          in: query
          required: true
          schema: { type: string }
          example: 35.78.09.1001
      responses:
        '200':
          description: Prakiraan cuaca
`;

test('an officer brings a service live from a document, and a reviewer publishes it', async ({ page, browser }, info) => {
  test.setTimeout(180_000);
  const slug = `uji-${info.project.name}-${Date.now()}`;
  const title = `Prakiraan uji ${slug}`;

  await page.goto('/petugas');
  await signIn(page, 'petugas.bmkg');
  await expect(page.getByRole('link', { name: 'Prakiraan cuaca' })).toBeVisible();
  await expect(page.getByText(/Hidup di \d+ dari \d+ gateway/).first()).toBeVisible();
  await look(page, info, 'officer-services');

  await page.getByRole('link', { name: 'Daftarkan layanan' }).first().click();
  await page.getByLabel('Nama layanan').fill(title);
  await page.getByLabel('Nama di alamat').fill(slug);
  await page.getByLabel('Ringkasan', { exact: true }).fill('Prakiraan cuaca untuk uji (simulasi).');
  await page.getByLabel('Bidang').selectOption('lingkungan');
  await page.getByLabel('Wilayah').selectOption('35');
  await page.getByRole('switch', { name: 'Layanan simulasi' }).check();
  await look(page, info, 'officer-new-service');
  await page.getByRole('button', { name: 'Daftarkan dan lanjutkan' }).click();

  const editor = page.getByRole('textbox', { name: 'Isi dokumen OpenAPI' });
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(document(title));
  await expect(page.getByText('Tersimpan.')).toBeVisible();
  await look(page, info, 'officer-document');

  await fillStandard(page, info, {
    requirement: 'Tidak ada syarat khusus.',
    procedure: 'Buka prakiraan untuk desa Anda.',
    product: 'Prakiraan cuaca tiga hari.',
    picture: 'officer-standard',
  });

  await page.getByRole('button', { name: 'Lanjut: Sistem' }).click();
  await page.getByRole('button', { name: 'Tambah sistem' }).click();
  await page.getByLabel('Alamat API').fill(await upstreamOfWeather(page));
  await expect(page.getByText('Tersimpan.')).toBeVisible();
  await look(page, info, 'officer-upstream');

  await page.getByRole('button', { name: 'Lanjut: Kirim' }).click();
  await expect(page.getByText('Lulus pemeriksaan')).toBeVisible();
  await look(page, info, 'officer-submit');
  await page.getByRole('button', { name: 'Kirim untuk ditinjau' }).click();
  await expect(page.getByText('Menunggu peninjau')).toBeVisible();
  await look(page, info, 'officer-waiting');

  await publish(browser, info, title);

  await expect(page.getByText(/Hidup di (\d+) dari \1 gateway setelah/)).toBeVisible({ timeout: 30_000 });
  await look(page, info, 'officer-live');
  const answer = await page.request.get(`/api/bmkg/${slug}/publik/prakiraan-cuaca?adm4=35.78.09.1001`);
  expect(answer.status(), await answer.text()).toBe(200);
});

/** Signs a reviewer in, in a browser of their own, who looks and then publishes. */
async function publish(browser: Browser, info: TestInfo, title: string): Promise<void> {
  const context = await browser.newContext({ ...info.project.use });
  try {
    const page = await context.newPage();
    await page.goto('/tinjau');
    await signIn(page, 'peninjau');
    await look(page, info, 'reviewer-queue');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('Ini rilis pertama layanan ini.')).toBeVisible();
    await look(page, info, 'reviewer-release');
    await page.getByRole('button', { name: 'Setujui dan terbitkan' }).click();
    await page.getByLabel('Alasan (boleh kosong)').fill('Standar pelayanan lengkap.');
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui dan terbitkan' }).click();
    await expect(page.getByText(/Hidup di (\d+) dari \1 gateway setelah/)).toBeVisible({ timeout: 30_000 });
    await look(page, info, 'reviewer-live');
  } finally {
    await context.close();
  }
}

/** The simulated agency's address, as the service that is live already uses it. */
async function upstreamOfWeather(page: Page): Promise<string> {
  const { items } = await (await page.request.get('/registry/v1/agencies/bmkg/services/cuaca/releases')).json();
  const content = await (await page.request.get(`/registry/v1/releases/${items[0].id}/content`)).json();
  return content.upstreams[0].url;
}
