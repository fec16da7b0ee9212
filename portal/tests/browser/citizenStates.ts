import type { Page } from 'playwright-core';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import * as use from '../fixtures/use';
import type { State } from './states';

const anybody: Answers = {
  ...session.anonymous,
  ...catalogue.catalogue,
  ...catalogue.agencies,
  ...catalogue.childCardPage,
};
const me: Answers = {
  ...anybody,
  ...session.citizen,
  ...profile.attributes,
  ...profile.filled,
  ...profile.signIns,
  ...mine.family,
  ...mine.verifications,
  ...mine.history,
};
const using: Answers = { ...me, ...use.slice, ...mine.alreadyConsented };
const APPLY = '/layanan/dukcapil-surabaya/kartu-identitas-anak/pakai/applyForCard';
const APPLY_TITLE = 'Ajukan permohonan KIA · Satu Gerbang';

/** Fills in what the form needs and sends it. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Alamat surel' }).fill('siti@surel.example');
  await page.getByRole('radio', { name: 'Di kelurahan' }).check({ force: true });
  await page.getByRole('button', { name: 'Kirim' }).click();
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();

export const useStates: State[] = [
  { name: 'use', path: APPLY, answers: using, shows: 'Sudah kami ketahui', title: APPLY_TITLE },
  {
    name: 'use-en',
    path: APPLY,
    answers: using,
    shows: 'Already known',
    title: APPLY_TITLE,
    language: 'en',
  },
  {
    name: 'use-child',
    path: APPLY,
    answers: using,
    act: (page) => page.getByRole('radio', { name: 'Bintang Contoh (anak)' }).check({ force: true }),
    shows: 'cocok dengan data kependudukan',
    title: APPLY_TITLE,
  },
  {
    name: 'use-faults',
    path: APPLY,
    answers: using,
    act: async (page) => {
      await press('Tambah Saksi')(page);
      await press('Kirim')(page);
    },
    shows: 'Ada yang perlu diperbaiki',
    title: APPLY_TITLE,
  },
  {
    name: 'use-missing',
    path: APPLY,
    answers: { ...using, ...mine.asksForMissing },
    shows: 'Yang belum ada di data diri',
    title: APPLY_TITLE,
  },
  {
    name: 'use-consent',
    path: APPLY,
    answers: { ...using, ...mine.asksForConsent },
    act: send,
    shows: 'Berlaku selama',
    title: APPLY_TITLE,
  },
  {
    name: 'use-applied',
    path: APPLY,
    answers: { ...using, ...use.accepts },
    act: send,
    shows: 'Permohonan Anda sudah diterima',
    title: APPLY_TITLE,
  },
  {
    name: 'use-refused',
    path: APPLY,
    answers: { ...using, ...use.refusesInOwnWords },
    act: send,
    shows: 'Tanggal pengambilan sudah lewat',
    title: APPLY_TITLE,
  },
  {
    name: 'use-agency-failed',
    path: APPLY,
    answers: { ...using, ...use.failsAtAgency },
    act: send,
    shows: 'Data NIB tidak ditemukan',
    title: APPLY_TITLE,
  },
  {
    name: 'use-session-ended',
    path: APPLY,
    answers: { ...using, ...use.sessionEnded },
    act: send,
    shows: 'Masuk di tab baru',
    title: APPLY_TITLE,
  },
  {
    name: 'use-step-up',
    path: APPLY,
    answers: { ...using, ...use.wantsSecondStep },
    act: send,
    shows: 'Masuk dengan langkah kedua di tab baru',
    title: APPLY_TITLE,
  },
  {
    name: 'use-anonymous',
    path: APPLY,
    answers: { ...anybody, ...use.slice },
    shows: 'Masuk untuk memakai layanan ini',
    title: APPLY_TITLE,
  },
  {
    name: 'use-public',
    path: '/layanan/dukcapil-surabaya/kartu-identitas-anak/pakai/getApplication',
    answers: { ...anybody, ...use.slice },
    shows: 'Nomor permohonan',
    title: 'Lihat status permohonan · Satu Gerbang',
  },
  {
    name: 'use-assisted',
    path: APPLY,
    answers: { ...using, ...session.officer, ...mine.assistedSession },
    shows: 'Melayani Contoh Warga',
    title: APPLY_TITLE,
  },
  {
    name: 'signed-in-beside',
    path: '/sudah-masuk',
    answers: me,
    shows: 'Anda sudah masuk',
    title: 'Anda sudah masuk · Satu Gerbang',
  },
];

const page = (
  name: string,
  path: string,
  title: string,
  answers: Answers,
  shows: string,
  act?: State['act'],
): State => ({
  name,
  path,
  title: `${title} · Satu Gerbang`,
  answers: { ...me, ...answers },
  shows,
  act,
});

async function claim(at: Page): Promise<void> {
  await at.getByRole('textbox', { name: 'Kode pada tanda terima' }).fill('K7QD-2M9X-T4BW');
  await at.getByRole('textbox', { name: 'NIK' }).fill('3578094505900001');
  await press('Pindahkan data')(at);
}

export const mineStates: State[] = [
  page('cases', '/permohonan', 'Permohonan saya', mine.cases, 'Menunggu Anda'),
  page('cases-empty', '/permohonan', 'Permohonan saya', mine.noCases, 'Belum ada permohonan'),
  page('consents', '/persetujuan', 'Persetujuan', mine.consents, 'Masih berlaku'),
  page('consents-empty', '/persetujuan', 'Persetujuan', mine.noConsents, 'Belum ada persetujuan'),
  page('consents-narrow', '/persetujuan', 'Persetujuan', mine.consents, 'Boleh tidak diberikan', press('Kurangi data')),
  page(
    'ledger',
    '/jejak-akses',
    'Jejak akses',
    { ...mine.ledger, ...mine.intact },
    'Jejak utuh',
    press('Periksa keutuhan jejak'),
  ),
  page(
    'ledger-broken',
    '/jejak-akses',
    'Jejak akses',
    { ...mine.ledger, ...mine.broken },
    'Jejak tidak utuh',
    press('Periksa keutuhan jejak'),
  ),
  page('ledger-empty', '/jejak-akses', 'Jejak akses', mine.noLedger, 'Belum ada yang memakai data Anda'),
  page('family', '/keluarga', 'Keluarga', {}, 'Bintang Contoh'),
  page('family-empty', '/keluarga', 'Keluarga', mine.noFamily, 'Belum ada anggota keluarga'),
  page('family-add', '/keluarga', 'Keluarga', {}, 'Tinggal di alamat yang sama', press('Tambah anggota keluarga')),
  page('family-remove', '/keluarga', 'Keluarga', {}, 'Hapus Bintang Contoh?', press('Hapus')),
  page('businesses', '/usaha', 'Usaha', mine.businesses, 'Dapur Bandeng Contoh'),
  page('businesses-add', '/usaha', 'Usaha', mine.noBusinesses, 'Nomor Induk Berusaha', press('Tambah usaha')),
  page('rights', '/hak-data', 'Hak atas data', mine.rights, 'Menunggu Anda datang ke loket'),
  page('rights-erase', '/hak-data', 'Hak atas data', mine.noRights, 'Hapus semua data?', press('Hapus data…')),
  page('sessions', '/sesi', 'Sesi dan riwayat masuk', session.liveSessions, 'Peramban ini'),
  page(
    'sessions-ended',
    '/sesi',
    'Sesi dan riwayat masuk',
    { ...session.liveSessions, ...session.endsSession },
    'sudah diakhiri',
    press('Akhiri'),
  ),
  page(
    'sessions-end-fails',
    '/sesi',
    'Sesi dan riwayat masuk',
    { ...session.liveSessions, ...session.endingFails },
    'Sesi belum diakhiri',
    press('Akhiri semua'),
  ),
  page('sessions-down', '/sesi', 'Sesi dan riwayat masuk', session.liveSessionsDown, 'Coba lagi'),
  page('rights-rectify', '/hak-data', 'Hak atas data', mine.noRights, 'Isi bagian ini', async (at) => {
    await press('Minta perbaikan')(at);
    await press('Kirim permintaan')(at);
  }),
  page('claim', '/tanda-terima', 'Pindahkan data dari loket', {}, 'Kode pada tanda terima'),
  page('claim-unknown', '/tanda-terima', 'Pindahkan data dari loket', mine.unknownReceipt, 'tidak cocok', claim),
  page('claim-not-empty', '/tanda-terima', 'Pindahkan data dari loket', mine.claimNotEmpty, 'sudah berisi data', claim),
  page('claim-done', '/tanda-terima', 'Pindahkan data dari loket', mine.claims, 'sudah pindah', claim),
  page('cases-down', '/permohonan', 'Permohonan saya', mine.casesDown, 'Coba lagi'),
  page('consents-down', '/persetujuan', 'Persetujuan', mine.consentsDown, 'Coba lagi'),
  page('ledger-down', '/jejak-akses', 'Jejak akses', mine.ledgerDown, 'Coba lagi'),
  page('family-down', '/keluarga', 'Keluarga', mine.familyDown, 'Coba lagi'),
  page('businesses-down', '/usaha', 'Usaha', mine.businessesDown, 'Coba lagi'),
  page('rights-down', '/hak-data', 'Hak atas data', mine.rightsDown, 'Coba lagi'),
  page('profile-history', '/data-diri', 'Data diri', mine.counterCode, 'K7QD-2M9X', async (at) => {
    await press('Lihat riwayat')(at);
    await press('Buat kode loket')(at);
  }),
];

const officer: Answers = { ...session.counterOfficer, ...mine.noAssistedSession };

export const counterStates: State[] = [
  page('counter', '/loket', 'Loket', officer, 'Layani warga'),
  page('counter-of-two', '/loket', 'Loket', { ...officer, ...session.officerOfTwo }, 'Loket milik'),
  page('counter-down', '/loket', 'Loket', { ...officer, ...mine.counterDown }, 'Coba lagi'),
  page('counter-serving', '/loket', 'Loket', { ...officer, ...mine.assistedSession }, 'Melayani Contoh Warga'),
  page(
    'counter-code-unknown',
    '/loket',
    'Loket',
    { ...officer, ...mine.unknownCode },
    'Kode tidak dikenal',
    async (at) => {
      await at.locator('#kode-layani').fill('AAAA-BBBB');
      await press('Mulai melayani')(at);
    },
  ),
  page(
    'counter-verify',
    '/loket',
    'Loket',
    { ...officer, ...mine.looksUpPerson },
    'Kode milik Siti Aminah',
    async (at) => {
      await at.locator('#kode-verifikasi').fill('K7QD-2M9X');
      await press('Lihat nama')(at);
    },
  ),
  page('counter-enrolled', '/loket', 'Loket', { ...officer, ...mine.enrols }, 'K7QD-2M9X-T4BW', async (at) => {
    await press('Isi pendaftaran')(at);
    await at.getByRole('textbox', { name: 'NIK' }).fill('3578094505900001');
    await at.getByRole('textbox', { name: 'Nama lengkap' }).fill('Contoh Warga');
    await press('Daftarkan dan buat')(at);
  }),
  page(
    'counter-new-receipt',
    '/loket',
    'Loket',
    { ...officer, ...mine.assistedSession, ...mine.printsReceipt },
    'P3XW-7HNC-R6KD',
    press('Cetak tanda terima baru'),
  ),
  page(
    'counter-card-unknown',
    '/loket',
    'Loket',
    { ...officer, ...mine.cardNotKnown },
    'Data kartu tidak cocok',
    async (at) => {
      await press('Isi data kartu')(at);
      await at.locator('#nik-tanda-terima').fill('3578094505900001');
      await at.locator('#nama-tanda-terima').fill('Contoh Warga');
      await press('Cetak tanda terima baru')(at);
    },
  ),
  page('counter-not-officer', '/loket', 'Anda tidak punya akses ke sini', {}, 'hanya untuk petugas instansi'),
];
