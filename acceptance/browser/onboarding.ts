import { expect, type Page, type TestInfo } from '@playwright/test';
import { licenceDocument } from './licenceDocument';
import { look } from './screenshot';
import { secretOf } from './signin';

export const AGENCY = 'dpmptsp-sidoarjo';
export const OFFICER = 'petugas.dpmptsp';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Isi dokumen OpenAPI' });
const stored = (page: Page) => expect(page.getByText('Tersimpan.', { exact: true })).toBeVisible();

/** Fills in the form that registers a service. */
export async function register(page: Page, info: TestInfo, title: string, slug: string): Promise<void> {
  await page.getByRole('link', { name: 'Daftarkan layanan' }).first().click();
  await page.getByLabel('Nama layanan').fill(title);
  await page.getByLabel('Nama di alamat').fill(slug);
  await page.getByLabel('Ringkasan', { exact: true }).fill('Memeriksa NIB untuk uji (simulasi).');
  await page.getByLabel('Bidang').selectOption('perizinan');
  await page.getByLabel('Wilayah').selectOption('35.15');
  await page.getByRole('switch', { name: 'Layanan simulasi' }).check();
  await look(page, info, 'onboarding-new-service');
  await page.getByRole('button', { name: 'Daftarkan dan lanjutkan' }).click();
}

/** Uploads a document with a fault, is led to it, pastes the right one, and binds what is asked again with one press. */
export async function writeDocument(page: Page, info: TestInfo, title: string): Promise<void> {
  const right = licenceDocument(title);
  const upload = { name: 'nib.yaml', mimeType: 'application/yaml', buffer: Buffer.from(right.replace('[citizen]', '[semua]')) };
  await editor(page).waitFor();
  await page.locator('input[type=file]').setInputFiles(upload);
  await expect(page.getByText('nib.yaml dimuat.')).toBeVisible();
  await page.getByRole('button', { name: /^Tunjukkan .*x-satu-audience/ }).first().click();
  await expect(editor(page)).toBeFocused();
  await look(page, info, 'onboarding-document-fault');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), right);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Isi dari data diri (nama_lengkap)' }).click();
  await expect(page.getByText('nama_lengkap diisi dari data diri')).toBeVisible();
  await expect(editor(page)).toContainText('x-citizen-attribute: nama_lengkap');
  await expect(page.getByText('Lulus pemeriksaan')).toBeVisible();
  await stored(page);
  await look(page, info, 'onboarding-document');
}

/** Fills in the six elements that must be there, three of them with these texts, and takes a picture of that name. */
export async function fillStandard(
  page: Page,
  info: TestInfo,
  { requirement, procedure, product, picture }: Record<'requirement' | 'procedure' | 'product' | 'picture', string>,
): Promise<void> {
  await page.getByRole('button', { name: 'Lanjut: Standar' }).click();
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await page.getByLabel('Syarat 1', { exact: true }).fill(requirement);
  await page.getByLabel('Sistem, mekanisme, dan prosedur').fill(procedure);
  await page.getByLabel('Jumlah', { exact: true }).fill('1');
  await page.getByLabel('Satuan').selectOption({ label: 'menit' });
  await page.getByText('Gratis', { exact: true }).click();
  await page.getByLabel('Produk pelayanan').fill(product);
  await page.getByLabel('Cara mengadu').fill('Loket pengaduan (simulasi).');
  await expect(page.getByText('6 dari 14 unsur terisi; 6 dari 6 yang wajib.')).toBeVisible();
  await look(page, info, picture);
}

/** Stores the agency's key, which no storage of the browser keeps, and has the gateway use it at the agency's address. */
export async function connectSystem(page: Page, info: TestInfo, key: string): Promise<void> {
  const secret = secretOf('OSS_USER_KEY');
  await page.getByRole('button', { name: 'Lanjut: Sistem' }).click();
  await page.getByRole('button', { name: 'Tambah sistem' }).click();
  await page.getByLabel('Alamat API').fill(await upstreamOfLicences(page));
  await page.getByRole('button', { name: 'Simpan kunci' }).click();
  await page.getByLabel('Nama kunci').fill(key);
  await page.getByLabel('Nama header atau parameter').fill('user_key');
  await page.getByLabel('Nilai kunci').fill(secret);
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText(`Kunci ${key} tersimpan.`)).toBeVisible();
  await page.getByLabel('Cara gateway membuktikan diri').selectOption({ label: 'Kunci API' });
  await page.getByLabel('Kunci tersimpan').selectOption(key);
  await stored(page);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  expect(kept).not.toContain(secret);
  await look(page, info, 'onboarding-upstream');
}

/** Sends the draft to the reviewers. */
export async function submit(page: Page, info: TestInfo): Promise<void> {
  await page.getByRole('link', { name: 'Kirim' }).click();
  await expect(page.getByText('Lulus pemeriksaan').or(page.getByText(/\d+ peringatan/)).first()).toBeVisible();
  await look(page, info, 'onboarding-submit');
  await page.getByRole('button', { name: 'Kirim untuk ditinjau' }).click();
  await expect(page.getByText('Menunggu peninjau')).toBeVisible();
  await look(page, info, 'onboarding-waiting');
}

/** The simulated agency's address, as the service that is live already uses it. */
async function upstreamOfLicences(page: Page): Promise<string> {
  const path = `/registry/v1/agencies/${AGENCY}/services/nomor-induk-berusaha/releases`;
  const { items } = await (await page.request.get(path)).json();
  const content = await (await page.request.get(`/registry/v1/releases/${items[0].id}/content`)).json();
  return content.upstreams[0].url;
}

/** Asks the licence service for a business, as anybody may; the status of the answer. */
export async function ask(portal: string, slug: string, nib: string): Promise<number> {
  const answer = await fetch(`${portal}/api/${AGENCY}/${slug}/rba/inqueryNIB`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ INQUERYNIB: { nib } }),
  });
  return answer.status;
}
