import { expect, test, type Page } from '@playwright/test';
import { required } from './environment';
import { look } from './screenshot';
import { Terminal } from './terminal';

const CHILD_CARD = '/mitra/referensi/dukcapil-surabaya/kartu-identitas-anak';

/** Languages of the examples, and the file that each is saved in. */
const PROGRAMS = [
  ['Java', 'Panggil.java'],
  ['TypeScript', 'panggil.mts'],
] as const;

test('an integrator makes a first call from what the pages say', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.goto('/mitra');
  await look(page, info, 'integrator-start');
  await page.getByRole('link', { name: 'Buka referensi API' }).click();
  await page.getByRole('link', { name: 'Prakiraan cuaca', exact: true }).click();
  await expect(page.getByRole('heading', { name: /Prakiraan cuaca tiga hari/ })).toBeVisible();
  await look(page, info, 'integrator-service');

  const call = await printed(page, /^Contoh panggilan: Prakiraan cuaca tiga hari/);
  await inTerminal({}, async (terminal) => {
    const { code, output } = await terminal.run(`${call} -o answer -w '%{http_code}'`);
    expect([code, output], call).toEqual([0, '200']);
  });

  await page.goto('/mitra/masalah');
  await expect(page.getByText('service_not_found')).toBeVisible();
  await look(page, info, 'integrator-problems');
});

test('the token and the programs of the pages work as printed', async ({ page }, info) => {
  test.skip(info.project.name !== 'desktop', 'the pages print the same on a phone');
  test.setTimeout(240_000);
  await page.goto('/mitra');
  const token = await printed(page, '3. Ambil token');
  const call = await printed(page, '4. Panggil layanan');
  const client = { CLIENT_ID: required('SATU_CLIENT_ID'), CLIENT_SECRET: required('SATU_CLIENT_SECRET') };
  const TOKEN = await inTerminal(client, async (terminal) => {
    const called = await terminal.run(`${token}\n${call} -o answer -w '%{http_code}'`);
    expect(called, call).toEqual({ code: 0, output: '200' });
    return (await terminal.run(`${token}\nprintf %s "$TOKEN"`)).output;
  });

  for (const [language, file] of PROGRAMS) {
    await page.goto('/mitra');
    await page.getByText(language, { exact: true }).click();
    const warnings = await saveAndRun(page, file, '4. Panggil layanan', TOKEN);
    expect(warnings.code, warnings.output).toBe(0);
    expect(() => JSON.parse(warnings.output), warnings.output).not.toThrow();

    await page.goto(CHILD_CARD);
    await page.getByText(language, { exact: true }).click();
    const refused = await saveAndRun(page, file, /^Contoh panggilan: .*permohonan/i, TOKEN);
    expect(refused.code, refused.output).toBe(1);
    expect(refused.output).toContain('access_denied');
  }
});

test('the programs with the SDKs work as printed', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.goto('/mitra/sdk');
  await look(page, info, 'integrator-sdk');
  test.skip(info.project.name !== 'desktop', 'the page prints the same on a phone');
  for (const file of ['Cari.java', 'cari.mts']) {
    const program = await printed(page, file);
    const commands = await printed(page, `Menjalankan ${file}`);
    const { code, output } = await inTerminal({}, (terminal) => {
      terminal.save(file, program);
      terminal.linkTypeScriptSdk();
      return terminal.run(commands);
    });
    expect(code, output).toBe(0);
    expect(output).toContain('GET /api/bmkg/cuaca/publik/prakiraan-cuaca');
    expect(output).toMatch(/service_not_found: \S+/);
  }
});

/** Saves an example as its page says, and starts it with the commands of the page. */
async function saveAndRun(page: Page, file: string, label: string | RegExp, TOKEN: string) {
  const program = await printed(page, label);
  await expect(page.getByText(`Simpan setiap contoh sebagai ${file}`)).toBeVisible();
  const commands = await printed(page, 'Cara menjalankan');
  return inTerminal({ TOKEN }, (terminal) => {
    terminal.save(file, program);
    return terminal.run(commands);
  });
}

async function inTerminal<T>(variables: Record<string, string>, use: (terminal: Terminal) => Promise<T>): Promise<T> {
  const terminal = new Terminal(variables);
  try {
    return await use(terminal);
  } finally {
    terminal.close();
  }
}

/** A snippet as somebody copies it from the page. */
function printed(page: Page, label: string | RegExp): Promise<string> {
  return page.getByRole('group', { name: label, exact: true }).first().innerText();
}
