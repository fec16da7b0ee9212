import { expect, type Page } from '@playwright/test';

/** Adds a child under a name of its own, so that the flow can be run again on the same system. */
export async function addChild(page: Page, name: string): Promise<string> {
  await page.goto('/keluarga');
  await page.getByRole('button', { name: 'Tambah anggota keluarga' }).click();
  await page.getByRole('textbox', { name: 'Nama lengkap' }).fill(name);
  await page.getByText('Perempuan', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Tanggal', exact: true }).fill('17');
  await page.getByRole('combobox', { name: 'Bulan' }).selectOption('5');
  await page.getByRole('textbox', { name: 'Tahun' }).fill('2020');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  const list = await (await page.request.get('/identity/v1/family')).json();
  return list.items.find((item: { attributes: { nama_lengkap: { value: string } } }) => item.attributes.nama_lengkap.value === name).id;
}

/** What my data lacks for this service is asked on the form. */
export async function fillWhatIsMissing(page: Page): Promise<void> {
  const asked = page.locator('section[aria-labelledby=belum-ada]');
  if (!(await asked.isVisible())) return;
  for (const field of await asked.getByRole('textbox').all()) {
    const label = (await field.getAttribute('id')) ?? '';
    await field.fill(label.includes('kode-wilayah') ? '35.78.09.1001' : 'Jalan Contoh 1');
  }
}
