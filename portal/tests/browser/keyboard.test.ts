import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as find from '../fixtures/find';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import * as use from '../fixtures/use';
import { calls, eachOnNewPage, open, page, server } from './fixturePage';

const anybody: Answers = { ...session.anonymous, ...catalogue.catalogue, ...catalogue.childCardPage, ...find.find };
const me: Answers = {
  ...anybody,
  ...session.citizen,
  ...profile.attributes,
  ...profile.filled,
  ...mine.family,
  ...mine.asksForConsent,
  ...mine.decides,
  ...mine.cases,
  ...use.slice,
  ...use.accepts,
};
const MOST_STEPS = 80;

eachOnNewPage();

/** What has the focus, as a screen reader would name it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || !element.matches('a, button, input, select, textarea')) return '';
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
    return [element.ariaLabel, ...labels.map((label) => label.innerText), element.innerText].filter(Boolean).join(' ');
  });

/** Presses Tab until something with this name has the focus, and checks that one sees it has. */
async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (at.includes(name)) return expect(await isRinged(), `${name} shows the focus`).toBe(true);
    passed.push(at);
  }
  throw new Error(`Tab never reaches "${name}", only: ${passed.join(' | ')}`);
}

/** The ring may be at the control, or at what is drawn in its place. */
const isRinged = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const drawn = [element, element?.nextElementSibling, element?.parentElement];
    return drawn.some((one) => {
      if (!one) return false;
      const { outlineStyle, boxShadow } = getComputedStyle(one);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });
  });

describe('a citizen without a mouse', () => {
  it('finds a service, signs in, uses it with consent and sees the application', async () => {
    await open('/', anybody);
    await tabTo('Cari layanan atau instansi');
    await page.keyboard.type('kartu');
    await page.getByRole('heading', { name: 'Hasil untuk “kartu”' }).waitFor();
    await tabTo('Kartu Identitas Anak (KIA)');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kartu Identitas Anak (KIA)' }).waitFor();

    await page.keyboard.press('Control+Home');
    const signIn = page.getByRole('link', { name: 'Masuk', exact: true });
    const back = new URL((await signIn.getAttribute('href')) ?? '', server.origin).searchParams.get('return_to');
    await open(back ?? '', me);

    await tabTo('Ajukan permohonan KIA');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ajukan permohonan KIA' }).waitFor();
    await tabTo('Alamat surel');
    await page.keyboard.type('siti@surel.example');
    await tabTo('Di kelurahan');
    await page.keyboard.press('Space');
    await tabTo('Kirim');
    await page.keyboard.press('Enter');

    await page.getByRole('dialog').waitFor();
    await tabTo('Nomor telepon');
    await page.keyboard.press('Space');
    await tabTo('Setuju');
    await page.keyboard.press('Enter');
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    expect(JSON.parse(calls('post /identity/v1/consents')[0]?.body ?? '')).toMatchObject({
      attributes: ['nik', 'nama_lengkap', 'alamat', 'telepon'],
    });

    await tabTo('permohonan saya');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Permohonan saya' }).waitFor();
    await page.getByText('KIA-20261120-000001').waitFor();
  });
});
