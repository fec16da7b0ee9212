import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as find from '../fixtures/find';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import * as use from '../fixtures/use';
import { send } from './citizenStates';
import { button, calls, comeBack, eachOnNewPage, eventually, open, page, server } from './fixturePage';

const anybody: Answers = { ...session.anonymous, ...catalogue.catalogue, ...catalogue.childCardPage, ...find.find };
const me: Answers = {
  ...anybody,
  ...session.citizen,
  ...profile.attributes,
  ...profile.filled,
  ...profile.saves,
  ...mine.family,
  ...mine.alreadyConsented,
  ...use.slice,
  ...use.accepts,
};
const namesake: Answers = { ...me, ...session.namesake, ...profile.ofSomebodyElse };
const APPLY = '/layanan/dukcapil-surabaya/kartu-identitas-anak/pakai/applyForCard';
const CALL = 'post /api/dukcapil-surabaya/kartu-identitas-anak/permohonan';
const PATCH = 'patch /identity/v1/profile';
const MY_SUBJECT = 'pseudonym-of-Siti Aminah';

eachOnNewPage();

const typePhone = async () => {
  await page.getByRole('button', { name: 'Ubah Nomor telepon' }).click();
  await page.getByRole('textbox', { name: 'Nomor telepon' }).fill('081299990000');
};
const emailField = () => page.getByRole('textbox', { name: 'Alamat surel' });
const subjects = (operation: string) => calls(operation).map(({ headers }) => headers['satu-subject']);

describe('two people of one name in one browser', () => {
  it('find nothing of each other in an open form of my data', async () => {
    await open('/data-diri', me);
    await typePhone();
    server.answer(namesake);
    await comeBack();
    await page.getByText('Orang Lain').first().waitFor();
    expect(await page.getByText('081299990000').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Nomor telepon' }).count()).toBe(0);
  });

  it('find nothing of each other in the form of a service', async () => {
    await open(APPLY, me);
    await emailField().fill('siti@surel.example');
    server.answer(namesake);
    await comeBack();
    await eventually(() => emailField().inputValue()).toBe('');
  });

  it('are never sent for each other, also where the session ended in between', async () => {
    await open(APPLY, me);
    await emailField().fill('siti@surel.example');
    server.answer({ ...me, ...session.anonymous });
    await comeBack();
    await page.getByRole('link', { name: 'Masuk di tab baru' }).first().waitFor();
    expect(await emailField().inputValue()).toBe('siti@surel.example');
    server.answer(namesake);
    await send(page);
    await eventually(() => subjects(CALL)).toEqual([MY_SUBJECT]);
  });
});

describe('windows side by side', () => {
  it('name the person whose page it is with everything that is read and changed', async () => {
    await open('/data-diri', { ...me, ...profile.refusesVersion });
    await typePhone();
    await button('Simpan').click();
    await page.getByText('Data berubah di tempat lain').waitFor();
    const reads = subjects('get /identity/v1/profile');
    expect(reads.length).toBeGreaterThan(1);
    expect(new Set([...reads, ...subjects(PATCH)])).toEqual(new Set([MY_SUBJECT]));
  });

  it('do not save in the name of whoever signed in beside, and show what is theirs instead', async () => {
    await open('/data-diri', me);
    await typePhone();
    server.answer({ ...namesake, ...profile.meantForSomebodyElse });
    await button('Simpan').click();
    await page.getByText('Orang Lain').first().waitFor();
    expect(await page.getByText('081299990000').count()).toBe(0);
    expect(subjects(PATCH)).toEqual([MY_SUBJECT]);
  });

  it('do not send a change once more with the token of another person', async () => {
    await open('/data-diri', me);
    await typePhone();
    server.answer({ ...namesake, ...profile.tokenOfSomebodyElse });
    await button('Simpan').click();
    await page.getByText('Orang Lain').first().waitFor();
    expect(calls(PATCH).map(({ headers }) => headers['x-csrf-token'])).toEqual(['fixture-token']);
  });
});

describe('what is typed before one says for whom', () => {
  const asking = { ...me, ...mine.asksForMissing };
  const birthCertificate = () => page.getByRole('textbox', { name: 'Nomor akta kelahiran' });
  const CHILD = 'patch /identity/v1/family/{member}';

  it('is not saved into the other person', async () => {
    await open(APPLY, { ...asking, ...mine.changesChild });
    await birthCertificate().fill('3578-LU-PUNYA-SAYA');
    await page.getByText('Bintang Contoh (anak)').click();
    expect(await birthCertificate().inputValue()).toBe('');
    await birthCertificate().fill('3578-LU-PUNYA-ANAK');
    await emailField().fill('siti@surel.example');
    await page.getByText('Di kelurahan').click();
    await button('Simpan data dan kirim').click();
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    expect(JSON.parse(calls(CHILD)[0]?.body ?? '')).toEqual({ attributes: { no_akta_lahir: '3578-LU-PUNYA-ANAK' } });
    expect(calls(PATCH)).toEqual([]);
  });

  it('is normalised as in my data, also a date', async () => {
    await open(APPLY, { ...me, ...mine.asksForEveryKind });
    const date = page.getByRole('group', { name: 'Tanggal perkawinan' });
    await date.getByLabel('Tanggal', { exact: true }).fill('5');
    await date.getByLabel('Bulan').selectOption('3');
    await date.getByLabel('Tahun').fill('1990');
    await page.getByRole('textbox', { name: 'Kode wilayah desa/kelurahan' }).fill(' 35.78.09.1001 ');
    await page.getByRole('radio', { name: 'Perempuan' }).check({ force: true });
    await emailField().fill('siti@surel.example');
    await page.getByText('Di kelurahan').click();
    await button('Simpan data dan kirim').click();
    await page.getByText('Permohonan Anda sudah diterima').waitFor();
    expect(JSON.parse(calls(PATCH)[0]?.body ?? '')).toEqual({
      attributes: { tanggal_perkawinan: '1990-03-05', 'alamat.kode_wilayah': '35.78.09.1001', jenis_kelamin: 'P' },
    });
  });
});
