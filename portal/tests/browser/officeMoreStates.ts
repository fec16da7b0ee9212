import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as office from '../fixtures/office';
import * as more from '../fixtures/officeMore';
import * as session from '../fixtures/session';
import type { State } from './states';

const base: Answers = {
  ...session.officer,
  ...catalogue.agencies,
  ...office.services,
  ...more.imports,
  ...more.usage,
  ...more.templates,
};
const anybody: Answers = {
  ...session.anonymous,
  ...catalogue.catalogue,
  ...catalogue.agencies,
  ...more.slice,
  ...more.problems,
  ...more.tokens,
};
const IMPORT = 'Impor layanan · Satu Gerbang';
const USAGE = 'Pemakaian · Satu Gerbang';
const JOIN = `/petugas/templat/${more.templateId}`;
const REFERENCE = '/mitra/referensi/dukcapil-surabaya/kartu-identitas-anak';
const SLICE = 'Kartu Identitas Anak (simulasi) · Satu Gerbang';

export const officeMoreStates: State[] = [
  { name: 'imports', path: '/petugas/impor', answers: base, shows: 'Wilayah 35.99 tidak ada.', title: IMPORT },
  {
    name: 'imports-none',
    path: '/petugas/impor',
    answers: { ...base, ...more.noImports },
    act: (page) => page.getByRole('button', { name: 'Impor', exact: true }).click(),
    shows: 'Pilih berkasnya dahulu.',
    title: IMPORT,
  },
  { name: 'usage', path: '/petugas/pemakaian', answers: base, shows: 'Panggilan per hari', title: USAGE },
  {
    name: 'usage-none',
    path: '/petugas/pemakaian',
    answers: { ...base, ...more.noUsage },
    shows: 'Belum ada panggilan',
    title: USAGE,
  },
  {
    name: 'templates',
    path: '/petugas/templat',
    answers: base,
    shows: 'Pindah datang',
    title: 'Templat · Satu Gerbang',
  },
  {
    name: 'templates-none',
    path: '/petugas/templat',
    answers: { ...base, ...more.noTemplates },
    shows: 'Belum ada templat',
    title: 'Templat · Satu Gerbang',
  },
  {
    name: 'template-join',
    path: JOIN,
    answers: base,
    act: (page) => page.getByRole('button', { name: 'Kirim untuk ditinjau' }).click(),
    shows: 'Ada yang perlu diperbaiki',
    title: 'Pindah datang · Satu Gerbang',
  },
  {
    name: 'release-feedback',
    path: `/petugas/rilis/${office.ids.release}`,
    answers: { ...base, ...office.waiting, ...more.feedback },
    shows: 'Kami targetkan lima hari kerja',
    title: 'Rilis Kartu Identitas Anak (KIA) · Satu Gerbang',
  },
  {
    name: 'integrator-start',
    path: '/mitra',
    answers: anybody,
    shows: 'https://masuk.example.go.id/realms/satu-gerbang/protocol/openid-connect/token',
    title: 'Untuk mitra · Satu Gerbang',
  },
  {
    name: 'integrator-start-typescript',
    path: '/mitra',
    answers: anybody,
    language: 'en',
    act: (page) => page.getByText('TypeScript', { exact: true }).click(),
    shows: 'npx tsc --target es2022',
    title: 'For integrators · Satu Gerbang',
  },
  {
    name: 'integrator-sdk',
    path: '/mitra/sdk',
    answers: anybody,
    shows: 'new ApiClient()',
    title: 'SDK · Satu Gerbang',
  },
  {
    name: 'integrator-sdk-english',
    path: '/mitra/sdk',
    answers: anybody,
    language: 'en',
    shows: 'Build the SDKs',
    title: 'SDK · Satu Gerbang',
  },
  {
    name: 'integrator-reference',
    path: '/mitra/referensi',
    answers: anybody,
    shows: '/api/bmkg/cuaca',
    title: 'Referensi API · Satu Gerbang',
  },
  {
    name: 'integrator-service',
    path: REFERENCE,
    answers: anybody,
    shows: 'Diisi gateway dari data diri: nik',
    title: SLICE,
  },
  {
    name: 'integrator-java',
    path: REFERENCE,
    answers: anybody,
    language: 'en',
    act: (page) => page.getByText('Java', { exact: true }).click(),
    shows: 'HttpRequest.newBuilder',
    title: SLICE,
  },
  {
    name: 'integrator-missing',
    path: REFERENCE,
    answers: { ...anybody, ...more.noSlice },
    shows: 'Yang Anda cari tidak ada di sini.',
    title: 'Tidak ditemukan · Satu Gerbang',
  },
  {
    name: 'integrator-problems',
    path: '/mitra/masalah',
    answers: anybody,
    shows: 'Ambil token baru.',
    title: 'Daftar masalah · Satu Gerbang',
  },
];
