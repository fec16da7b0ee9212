import type { Page } from 'playwright-core';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as find from '../fixtures/find';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';

/** One page in one state: what the servers answer, where it is, what is done there, and what then shows. */
export interface State {
  name: string;
  path: string;
  answers: Answers;
  act?: (page: Page) => Promise<void>;
  /** A text that shows when the state is reached. */
  shows: string;
  title: string;
  language?: 'en';
  /** What the browser itself reports in this state. */
  complains?: string;
}

const base: Answers = { ...session.anonymous, ...catalogue.catalogue, ...catalogue.agencies, ...find.find };
const me: Answers = { ...base, ...session.citizen, ...profile.attributes, ...profile.filled, ...mine.verifications };
const KIA = '/layanan/dukcapil-surabaya/kartu-identitas-anak';
const HOME = 'Cari layanan publik · Satu Gerbang';
const MINE = 'Data diri · Satu Gerbang';

const edit = (name: string) => (page: Page) => page.getByRole('button', { name }).click();
const save = (page: Page) => page.getByRole('button', { name: 'Simpan' }).click();
const fill = (page: Page, label: string, value: string) => page.getByRole('textbox', { name: label }).fill(value);
const openAccount = (page: Page) => page.locator('button[aria-controls=akun]').click();
const changePhone = async (page: Page) => {
  await edit('Ubah Nomor telepon')(page);
  await fill(page, 'Nomor telepon', '0812-345');
  await save(page);
};

export const homeStates: State[] = [
  { name: 'home', path: '/', answers: base, shows: '4 layanan ditemukan', title: HOME },
  {
    name: 'home-en',
    path: '/',
    answers: base,
    shows: '4 services found',
    title: 'Find a public service · Satu Gerbang',
    language: 'en',
  },
  {
    name: 'home-many',
    path: '/?q=kartu',
    answers: { ...base, ...catalogue.firstOfManyPages },
    shows: 'Tampilkan lebih banyak',
    title: HOME,
  },
  {
    name: 'home-empty',
    path: '/?q=paspor&region=35.78',
    answers: { ...base, ...catalogue.nothingFound },
    shows: 'Tidak ada layanan yang cocok',
    title: HOME,
  },
  {
    name: 'home-none',
    path: '/',
    answers: { ...base, ...catalogue.nothingFound },
    shows: 'Belum ada layanan yang terbit',
    title: HOME,
  },
  {
    name: 'home-registry-down',
    path: '/',
    answers: { ...base, ...catalogue.registryDown },
    shows: 'Daftar layanan sedang terganggu',
    title: HOME,
  },
  {
    name: 'home-offline',
    path: '/',
    answers: base,
    act: async (page) => {
      await page.route('**/registry/**', (route) => route.abort('internetdisconnected'));
      await page.getByLabel('Cari layanan atau instansi').fill('kia');
    },
    shows: 'Anda tidak tersambung',
    title: HOME,
  },
  {
    name: 'home-session-down',
    path: '/',
    answers: { ...base, ...session.sessionStoreDown },
    shows: 'Masuk sedang terganggu',
    title: HOME,
  },
  {
    name: 'home-filters',
    path: '/?event=kelahiran',
    answers: base,
    shows: 'Peristiwa hidup',
    title: HOME,
  },
  {
    name: 'compare',
    path: '/banding?q=kartu+identitas',
    answers: base,
    shows: 'Tercepat',
    title: 'Bandingkan antarwilayah · Satu Gerbang',
  },
  {
    name: 'compare-nothing',
    path: '/banding?q=paspor',
    answers: { ...base, ...find.nothingToCompare },
    shows: 'Belum ada yang dapat dibandingkan',
    title: 'Bandingkan antarwilayah · Satu Gerbang',
  },
  { name: 'menu-citizen', path: '/', answers: me, act: openAccount, shows: 'Keluar', title: HOME },
  {
    name: 'menu-officer',
    path: '/',
    answers: { ...base, ...session.officer },
    act: openAccount,
    shows: 'Bertindak untuk Dinas Kependudukan',
    title: HOME,
  },
  {
    name: 'menu-reviewer',
    path: '/tidak-ada',
    answers: { ...base, ...session.reviewer },
    act: openAccount,
    shows: 'Keluar',
    title: 'Halaman tidak ditemukan · Satu Gerbang',
  },
  {
    name: 'menu-sign-out-fails',
    path: '/',
    answers: { ...me, ...session.signOutFails },
    act: async (page) => {
      await openAccount(page);
      await page.getByRole('button', { name: 'Keluar' }).click();
    },
    shows: 'Anda belum keluar',
    title: HOME,
  },
];

export const serviceStates: State[] = [
  {
    name: 'service',
    path: KIA,
    answers: { ...base, ...catalogue.childCardPage },
    shows: '7 hari kerja',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-citizen',
    path: KIA,
    answers: { ...me, ...catalogue.childCardPage },
    shows: 'Sudah ada di data diri Anda, terverifikasi',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-identity-down',
    path: KIA,
    answers: { ...me, ...profile.identityDown, ...catalogue.childCardPage },
    shows: 'belum bisa menandai',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-en',
    path: KIA,
    answers: { ...me, ...catalogue.childCardPage },
    shows: '7 working days',
    title: 'Child identity card (KIA) · Satu Gerbang',
    language: 'en',
  },
  {
    name: 'service-public',
    path: '/layanan/bmkg/cuaca',
    answers: { ...base, ...catalogue.weatherPage },
    act: (page) => page.getByText('Untuk pengembang').click(),
    shows: 'Coba dari terminal',
    title: 'Prakiraan cuaca · Satu Gerbang',
  },
  {
    name: 'service-suspended',
    path: KIA,
    answers: { ...base, ...catalogue.suspendedPage },
    shows: 'sedang dihentikan sementara',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-deprecated',
    path: '/layanan/bmkg/cuaca',
    answers: { ...base, ...catalogue.deprecatedPage },
    shows: 'akan dihentikan',
    title: 'Prakiraan cuaca · Satu Gerbang',
  },
  {
    name: 'service-not-found',
    path: '/layanan/bmkg/gempa',
    answers: { ...base, ...catalogue.unknownService },
    shows: 'Cari namanya di daftar layanan',
    title: 'Layanan tidak ditemukan · Satu Gerbang',
  },
  {
    name: 'service-registry-down',
    path: KIA,
    answers: { ...base, ...catalogue.registryDown },
    shows: 'Bagian lain tetap dapat dipakai',
    title: 'Daftar layanan sedang terganggu · Satu Gerbang',
  },
  {
    name: 'page-code-missing',
    path: '/',
    answers: base,
    act: async (page) => {
      await page.route('**/assets/StartPage-*.js', (route) => route.abort());
      await page.getByRole('link', { name: 'Untuk mitra' }).click();
    },
    shows: 'Halaman ini gagal ditampilkan',
    complains: 'Failed to fetch dynamically imported module',
    title: 'Halaman ini gagal ditampilkan · Satu Gerbang',
  },
  {
    name: 'not-found',
    path: '/tidak-ada',
    answers: base,
    shows: 'Alamat ini tidak ada',
    title: 'Halaman tidak ditemukan · Satu Gerbang',
  },
];

export const profileStates: State[] = [
  { name: 'profile', path: '/data-diri', answers: me, shows: 'Yang tidak pernah kami simpan', title: MINE },
  {
    name: 'profile-en',
    path: '/data-diri',
    answers: me,
    shows: 'What we never store',
    title: 'My data · Satu Gerbang',
    language: 'en',
  },
  {
    name: 'profile-empty',
    path: '/data-diri',
    answers: { ...me, ...profile.empty },
    shows: 'Belum diisi',
    title: MINE,
  },
  {
    name: 'profile-strong',
    path: '/data-diri',
    answers: { ...me, ...session.strongCitizen },
    shows: 'Yang tidak pernah kami simpan',
    title: MINE,
  },
  {
    name: 'profile-edit-identity',
    path: '/data-diri',
    answers: me,
    act: edit('Ubah Jenis kelamin'),
    shows: 'Kosongkan pilihan',
    title: MINE,
  },
  {
    name: 'profile-edit-birth',
    path: '/data-diri',
    answers: me,
    act: edit('Ubah Tanggal lahir'),
    shows: 'Simpan',
    title: MINE,
  },
  {
    name: 'profile-refused',
    path: '/data-diri',
    answers: { ...me, ...profile.refusesValues },
    act: changePhone,
    shows: 'Ada yang perlu diperbaiki',
    title: MINE,
  },
  {
    name: 'profile-date-incomplete',
    path: '/data-diri',
    answers: me,
    act: async (page) => {
      await edit('Ubah Tanggal lahir')(page);
      await fill(page, 'Tahun', '');
      await save(page);
    },
    shows: 'Lengkapi tanggal, bulan, dan tahun',
    title: MINE,
  },
  {
    name: 'profile-warning',
    path: '/data-diri',
    answers: { ...me, ...profile.savesWithWarning },
    act: async (page) => {
      await edit('Ubah Tanggal lahir')(page);
      await fill(page, 'Tahun', '1991');
      await save(page);
    },
    shows: 'Tersimpan, tetapi periksa lagi',
    title: MINE,
  },
  {
    name: 'profile-saved',
    path: '/data-diri',
    answers: { ...me, ...profile.saves },
    act: async (page) => {
      await edit('Isi Alamat surel')(page);
      await fill(page, 'Alamat surel', 'siti@surel.example');
      await save(page);
    },
    shows: 'Perubahan tersimpan.',
    title: MINE,
  },
  {
    name: 'profile-save-signed-out',
    path: '/data-diri',
    answers: { ...me, ...profile.saveSignedOut },
    act: changePhone,
    shows: 'Masuk di tab baru',
    title: MINE,
  },
  {
    name: 'profile-save-fails',
    path: '/data-diri',
    answers: { ...me, ...profile.saveFails },
    act: changePhone,
    shows: 'Data diri sedang tidak dapat diubah',
    title: MINE,
  },
  {
    name: 'profile-anonymous',
    path: '/data-diri',
    answers: base,
    shows: 'Data diri hanya terlihat oleh Anda',
    title: 'Masuk untuk melihat data diri Anda · Satu Gerbang',
  },
  {
    name: 'profile-not-citizen',
    path: '/data-diri',
    answers: { ...base, ...session.officer },
    shows: 'Akun ini bukan akun warga',
    title: 'Akun ini bukan akun warga · Satu Gerbang',
  },
  {
    name: 'profile-identity-down',
    path: '/data-diri',
    answers: { ...me, ...profile.identityDown },
    shows: 'Data Anda aman',
    title: MINE,
  },
  {
    name: 'profile-session-expired',
    path: '/data-diri',
    answers: { ...me, ...profile.readSignedOut },
    shows: 'Masuk lagi',
    title: MINE,
  },
  {
    name: 'profile-session-down',
    path: '/data-diri',
    answers: { ...base, ...session.sessionStoreDown },
    shows: 'Kami belum dapat memeriksa',
    title: 'Kami belum dapat memeriksa apakah Anda sudah masuk · Satu Gerbang',
  },
];
