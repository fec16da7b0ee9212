import type { Page } from 'playwright-core';
import * as catalogue from '../fixtures/catalogue';
import * as office from '../fixtures/office';
import * as more from '../fixtures/officeMore';
import * as shared from '../fixtures/officeShared';
import * as session from '../fixtures/session';
import type { State } from './states';

const reviewing = { ...session.reviewer, ...office.review, ...shared.agencies, ...shared.lifeEvents };
const officer = {
  ...session.officer,
  ...catalogue.agencies,
  ...office.services,
  ...more.templates,
  ...more.noFeedback,
};
const SERVICE = '/petugas/layanan/dukcapil-surabaya/kartu-identitas-anak';
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** Pages that join several agencies: imports that a second person approves, agencies, life events, partners. */
export const officeSharedStates: State[] = [
  {
    name: 'review-import',
    path: '/tinjau/impor',
    answers: { ...reviewing, ...shared.waitingImport },
    shows: 'Menunggu persetujuan peninjau.',
    title: 'Impor layanan · Satu Gerbang',
  },
  {
    name: 'review-import-own',
    path: '/tinjau/impor',
    answers: { ...reviewing, ...shared.ownImport },
    shows: 'Anda yang memulai impor ini; peninjau lain yang menyetujuinya.',
    title: 'Impor layanan · Satu Gerbang',
  },
  {
    name: 'services-invited',
    path: '/petugas',
    answers: { ...officer, ...shared.invited },
    shows: 'Baca dan terima undangan',
    title: 'Layanan saya · Satu Gerbang',
  },
  {
    name: 'service-describe',
    path: SERVICE,
    answers: { ...officer, ...shared.noPartners, ...shared.lifeEvents },
    act: press('Ubah keterangan'),
    shows: 'Simpan keterangan',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-join-update',
    path: SERVICE,
    answers: { ...officer, ...shared.noPartners, ...more.joinUpdate },
    shows: 'Jangka waktu berubah.',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-join-update-missing',
    path: SERVICE,
    answers: { ...officer, ...shared.noPartners, ...more.joinUpdate },
    act: async (page) => {
      await page.getByLabel('Jam pelayanan').fill('');
      await press('Ambil rilis baru dan kirim untuk ditinjau')(page);
    },
    shows: 'Ada yang perlu diperbaiki',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-trail',
    path: SERVICE,
    answers: { ...officer, ...shared.noPartners, ...shared.lifeEvents, ...office.corrected },
    shows: 'Ikut peristiwa hidup.',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-trail-none-en',
    path: SERVICE,
    answers: { ...officer, ...shared.noPartners, ...shared.lifeEvents },
    shows: 'The description has not been changed since the service was registered.',
    title: 'Child identity card (KIA) · Satu Gerbang',
    language: 'en',
  },
  {
    name: 'review-trail',
    path: `/tinjau/${office.ids.release}`,
    answers: { ...reviewing, ...office.corrected },
    shows: 'Ikut peristiwa hidup.',
    title: 'Tinjau Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'review-trail-down',
    path: `/tinjau/${office.ids.release}`,
    answers: { ...reviewing, ...office.trailDown },
    shows: 'Bagian lain tetap dapat dipakai',
    title: 'Tinjau Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'review-agencies',
    path: '/tinjau/instansi',
    answers: reviewing,
    shows: '3 instansi',
    title: 'Instansi · Satu Gerbang',
  },
  {
    name: 'review-agency-suspend',
    path: '/tinjau/instansi',
    answers: reviewing,
    act: async (page) => {
      await press(/^Hentikan sementara/)(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Hentikan sementara' }).click();
    },
    shows: 'Tulis alasannya.',
    title: 'Instansi · Satu Gerbang',
  },
  {
    name: 'review-life-events',
    path: '/tinjau/peristiwa',
    answers: reviewing,
    shows: 'Membuka usaha',
    title: 'Peristiwa hidup · Satu Gerbang',
  },
  {
    name: 'review-life-event-new',
    path: '/tinjau/peristiwa',
    answers: reviewing,
    act: async (page) => {
      await press('Tambah peristiwa hidup')(page);
      await press('Simpan')(page);
    },
    shows: 'Ada yang perlu diperbaiki',
    title: 'Peristiwa hidup · Satu Gerbang',
  },
  {
    name: 'review-deprecate',
    path: `/tinjau/${office.ids.release}`,
    answers: { ...reviewing, ...office.isLive },
    act: press('Umumkan penghentian'),
    shows: 'Hari terakhir',
    title: 'Tinjau Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-partners',
    path: SERVICE,
    answers: { ...officer, ...shared.partners },
    shows: 'Ikut memiliki',
    title: 'Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'service-partner-accept',
    path: '/petugas/layanan/bmkg/cuaca/kemitraan',
    answers: { ...officer, ...shared.partnerChanges },
    shows: 'Terima sebagai',
    title: 'Terima undangan · Satu Gerbang',
  },
  {
    name: 'draft-limits',
    path: `/petugas/rilis/${office.ids.release}?langkah=sistem`,
    answers: { ...officer, ...office.draft },
    act: press('Tambah batas laju'),
    shows: 'Panggilan paling banyak, batas 1',
    title: 'Draf Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
];
