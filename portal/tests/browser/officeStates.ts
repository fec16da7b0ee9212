import type { Page } from 'playwright-core';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as office from '../fixtures/office';
import * as more from '../fixtures/officeMore';
import * as shared from '../fixtures/officeShared';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import type { State } from './states';

const base: Answers = {
  ...session.officer,
  ...catalogue.agencies,
  ...profile.attributes,
  ...office.services,
  ...more.templates,
  ...more.noFeedback,
  ...shared.noPartners,
  ...shared.lifeEvents,
};
const working: Answers = { ...base, ...office.draft };
const reviewing: Answers = { ...session.reviewer, ...catalogue.agencies, ...office.review };
const DRAFT = `/petugas/rilis/${office.ids.release}`;
const REVIEW = `/tinjau/${office.ids.release}`;
const DRAFT_TITLE = 'Draf Kartu Identitas Anak (KIA) · Satu Gerbang';
const RELEASE_TITLE = 'Rilis Kartu Identitas Anak (KIA) · Satu Gerbang';
const REVIEW_TITLE = 'Tinjau Kartu Identitas Anak (KIA) · Satu Gerbang';
const MINE = 'Layanan saya · Satu Gerbang';
const NEW = 'Daftarkan layanan · Satu Gerbang';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const edited = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Isi dokumen OpenAPI' }).click();
  await page.keyboard.type(' ');
};

export const officerStates: State[] = [
  { name: 'services-mine', path: '/petugas', answers: base, shows: 'Hidup di 2 dari 2 gateway', title: MINE },
  {
    name: 'services-mine-en',
    path: '/petugas',
    answers: base,
    shows: 'Live on 2 of 2 gateways after 41 ms',
    title: 'My services · Satu Gerbang',
    language: 'en',
  },
  {
    name: 'services-none',
    path: '/petugas',
    answers: { ...base, ...office.noServices },
    shows: 'Belum ada layanan',
    title: MINE,
  },
  {
    name: 'services-down',
    path: '/petugas',
    answers: { ...base, ...office.servicesDown },
    shows: 'Bagian lain tetap dapat dipakai',
    title: MINE,
  },
  {
    name: 'services-anonymous',
    path: '/petugas',
    answers: { ...base, ...session.anonymous },
    shows: 'Masuk dengan akun instansi Anda',
    title: 'Masuk untuk membuka halaman ini · Satu Gerbang',
  },
  {
    name: 'services-citizen',
    path: '/petugas',
    answers: { ...base, ...session.citizen },
    shows: 'Halaman ini dibuka dengan akun Petugas',
    title: 'Halaman ini bukan untuk akun Anda · Satu Gerbang',
  },
  {
    name: 'service-new',
    path: '/petugas/layanan-baru',
    answers: base,
    act: async (page) => {
      await page.getByLabel('Nama layanan').fill('Kartu Identitas Anak (KIA)');
    },
    shows: 'Nama di alamat',
    title: NEW,
  },
  {
    name: 'service-new-missing',
    path: '/petugas/layanan-baru',
    answers: base,
    act: press('Daftarkan dan lanjutkan'),
    shows: 'Ada yang perlu diperbaiki',
    title: NEW,
  },
  {
    name: 'service-own',
    path: '/petugas/layanan/dukcapil-surabaya/kartu-identitas-anak',
    answers: base,
    shows: 'Lanjutkan draf',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-own-new',
    path: '/petugas/layanan/dukcapil-surabaya/kartu-identitas-anak',
    answers: { ...base, ...office.noReleases },
    shows: 'Belum ada rilis.',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  { name: 'draft-document', path: DRAFT, answers: working, shows: 'Isi dari data diri (nik)', title: DRAFT_TITLE },
  {
    name: 'draft-document-en',
    path: DRAFT,
    answers: working,
    shows: 'Fill in from the profile (nik)',
    title: 'Draft of Child identity card (KIA) · Satu Gerbang',
    language: 'en',
  },
  {
    name: 'draft-bound',
    path: DRAFT,
    answers: working,
    act: press('Isi dari data diri (nik)'),
    shows: 'warga tidak perlu mengetiknya lagi',
    title: DRAFT_TITLE,
  },
  {
    name: 'draft-conflict',
    path: DRAFT,
    answers: { ...working, ...office.changedElsewhere },
    act: edited,
    shows: 'Draf ini diubah orang lain',
    title: DRAFT_TITLE,
  },
  {
    name: 'draft-unreadable',
    path: DRAFT,
    answers: { ...working, ...office.unreadable },
    act: edited,
    shows: 'Dokumen tidak dapat dibaca: YAML 3:4.',
    title: DRAFT_TITLE,
  },
  {
    name: 'draft-checks-down',
    path: DRAFT,
    answers: { ...working, ...office.checksDown },
    shows: 'Bagian lain tetap dapat dipakai',
    title: DRAFT_TITLE,
  },
  {
    name: 'draft-standard',
    path: `${DRAFT}?langkah=standar`,
    answers: working,
    shows: '5 dari 14 unsur terisi; 5 dari 6 yang wajib.',
    title: DRAFT_TITLE,
  },
  {
    name: 'draft-upstream',
    path: `${DRAFT}?langkah=sistem`,
    answers: working,
    act: press('Simpan kunci'),
    shows: 'Nama header atau parameter',
    title: DRAFT_TITLE,
  },
  {
    name: 'draft-submit',
    path: `${DRAFT}?langkah=kirim`,
    answers: working,
    shows: 'Unsur penanganan pengaduan belum ada.',
    title: DRAFT_TITLE,
  },
  {
    name: 'draft-submit-ready',
    path: `${DRAFT}?langkah=kirim`,
    answers: { ...working, ...office.flawless },
    shows: 'Lulus pemeriksaan',
    title: DRAFT_TITLE,
  },
  {
    name: 'release-waiting',
    path: DRAFT,
    answers: { ...base, ...office.waiting },
    shows: 'Menunggu peninjau',
    title: RELEASE_TITLE,
  },
  {
    name: 'release-live',
    path: DRAFT,
    answers: { ...base, ...office.isLive },
    shows: 'Hidup di 2 dari 2 gateway setelah 41 ms',
    title: RELEASE_TITLE,
  },
  {
    name: 'release-rejected',
    path: DRAFT,
    answers: { ...base, ...office.rejected },
    shows: 'Cara mengadu belum ada.',
    title: RELEASE_TITLE,
  },
];

export const reviewerStates: State[] = [
  {
    name: 'review-queue',
    path: '/tinjau',
    answers: reviewing,
    shows: '2 rilis menunggu',
    title: 'Antrean tinjauan · Satu Gerbang',
  },
  {
    name: 'review-queue-empty',
    path: '/tinjau',
    answers: { ...reviewing, ...office.emptyQueue },
    shows: 'Tidak ada yang menunggu',
    title: 'Antrean tinjauan · Satu Gerbang',
  },
  { name: 'review', path: REVIEW, answers: reviewing, shows: 'Operasi lihatStatus dihapus.', title: REVIEW_TITLE },
  {
    name: 'review-document',
    path: REVIEW,
    answers: { ...reviewing, ...office.firstRelease },
    act: press('Buka dokumen'),
    shows: 'Ini rilis pertama layanan ini.',
    title: REVIEW_TITLE,
  },
  {
    name: 'review-reject',
    path: REVIEW,
    answers: reviewing,
    act: async (page) => {
      await press('Tolak')(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Tolak' }).click();
    },
    shows: 'Tulis alasannya.',
    title: REVIEW_TITLE,
  },
  {
    name: 'review-live',
    path: REVIEW,
    answers: { ...reviewing, ...office.approves },
    act: async (page) => {
      await press('Setujui dan terbitkan')(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Setujui dan terbitkan' }).click();
    },
    shows: 'Hidup di 2 dari 2 gateway setelah 41 ms',
    title: REVIEW_TITLE,
  },
];
