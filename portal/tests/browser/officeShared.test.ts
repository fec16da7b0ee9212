import { describe, expect, it } from 'vitest';
import { problem, type Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as office from '../fixtures/office';
import * as more from '../fixtures/officeMore';
import * as shared from '../fixtures/officeShared';
import * as session from '../fixtures/session';
import { button, calls, eachOnNewPage, eventually, inDialog, open, page, server } from './fixturePage';

const officer: Answers = {
  ...session.officer,
  ...catalogue.agencies,
  ...office.services,
  ...more.templates,
  ...more.noFeedback,
};
const reviewer: Answers = { ...session.reviewer, ...office.review, ...shared.agencies, ...shared.lifeEvents };
const MOVE = 'post /registry/v1/releases/{release}/{transition}';

eachOnNewPage({ width: 360, height: 740 });

describe('a second person', () => {
  it('approves an import that publishes', async () => {
    await open('/tinjau/impor', { ...reviewer, ...shared.waitingImport, ...shared.approvesImport });
    await button('Setujui dan jalankan').click();
    await eventually(() => calls('post /registry/v1/imports/{import_id}/approve').length).toBe(1);
  });

  it('is asked for where one started the import oneself', async () => {
    await open('/tinjau/impor', { ...reviewer, ...shared.ownImport });
    await page.getByText('Anda yang memulai impor ini; peninjau lain yang menyetujuinya.').waitFor();
    expect(await button('Setujui dan jalankan').count()).toBe(0);
  });

  it('decides on a join with one approval', async () => {
    const APPROVE = 'post /registry/v1/joins/{join}/approve';
    const join = { ...reviewer, ...office.joining, [APPROVE]: { status: 200, body: office.joined } };
    await open(`/tinjau/${office.ids.release}`, join);
    await button('Setujui dan terbitkan').click();
    await page.getByLabel('Alasan (boleh kosong)').fill('Lengkap.');
    await inDialog('Setujui dan terbitkan').click();
    await eventually(() => calls(APPROVE).map(({ body }) => body)).toEqual(['{"reason":"Lengkap."}']);
    expect(calls(MOVE)).toEqual([]);
  });

  it('suspends an agency only with a reason', async () => {
    const SUSPEND = 'post /registry/v1/agencies/{agency}/suspend';
    await open('/tinjau/instansi', { ...reviewer, ...shared.suspends });
    await page.getByLabel('Cari instansi').fill('meteorologi');
    await page.getByText('1 instansi').waitFor();
    await button(/^Hentikan sementara/).click();
    await inDialog('Hentikan sementara').click();
    await page.getByText('Tulis alasannya.').waitFor();
    expect(calls(SUSPEND)).toEqual([]);
    await page.getByLabel('Alasan', { exact: true }).fill('Kunci bocor.');
    await inDialog('Hentikan sementara').click();
    await eventually(() => calls(SUSPEND).map(({ url, body }) => [url, body])).toEqual([
      ['/registry/v1/agencies/bmkg/suspend', '{"reason":"Kunci bocor."}'],
    ]);
  });
});

describe('a life event', () => {
  it('is named, and not put over one that exists', async () => {
    const PUT = 'put /registry/v1/life-events/{slug}';
    await open('/tinjau/peristiwa', { ...reviewer, ...shared.storesLifeEvent });
    await button('Tambah peristiwa hidup').click();
    await page.getByLabel('Nama', { exact: true }).fill('Pindah');
    await page.getByLabel('Nama di alamat').fill('kelahiran');
    await page.getByLabel('Ringkasan', { exact: true }).fill('Pindah rumah.');
    await button('Simpan').click();
    await page.getByRole('link', { name: /Sudah dipakai peristiwa lain/ }).waitFor();
    await page.getByLabel('Nama di alamat').fill('pindah');
    await button('Simpan').click();
    await eventually(() => calls(PUT).map(({ url, body }) => [url, JSON.parse(body) as unknown])).toEqual([
      ['/registry/v1/life-events/pindah', { name: { id: 'Pindah' }, summary: { id: 'Pindah rumah.' } }],
    ]);
  });
});

describe('the end of a service', () => {
  it('is announced with its last day by an officer', async () => {
    await open(`/petugas/rilis/${office.ids.release}`, { ...officer, ...office.isLive, ...office.approves });
    await button('Umumkan penghentian').click();
    await page.getByLabel('Alasan', { exact: true }).fill('Diganti layanan baru.');
    await inDialog('Umumkan penghentian').click();
    await page.getByText('Isi tanggal di kalender yang belum lewat.').waitFor();
    await page.getByLabel('Tanggal').fill('31');
    await page.getByLabel('Bulan').selectOption({ index: 12 });
    await page.getByLabel('Tahun').fill('2099');
    await inDialog('Umumkan penghentian').click();
    await eventually(() =>
      calls(MOVE).map(({ url, body }) => [url.split('/').at(-1), JSON.parse(body) as unknown]),
    ).toEqual([['deprecate', { reason: 'Diganti layanan baru.', sunset_at: '2099-12-31T16:59:59.000Z' }]]);
  });
});

describe('a service of several agencies', () => {
  const PUT = 'put /registry/v1/agencies/{agency}/services/{service}/partners/{partner}';
  const PATH = '/petugas/layanan/dukcapil-surabaya/kartu-identitas-anak';

  it('is offered by an invitation, and ended after a question', async () => {
    const DELETE = 'delete /registry/v1/agencies/{agency}/services/{service}/partners/{partner}';
    await open(PATH, { ...officer, ...shared.agencies, ...shared.partners, ...shared.partnerChanges });
    await button(/^Akhiri Dinas Penanaman Modal/).click();
    await inDialog('Akhiri').click();
    await eventually(() => calls(DELETE).length).toBe(1);
    server.answer({ ...officer, ...shared.agencies, ...shared.noPartners, ...shared.partnerChanges });
    await page.reload();
    await page.getByLabel('Undang instansi').selectOption('bmkg');
    await button('Undang').click();
    await eventually(() => calls(PUT).map(({ url }) => url.split('/').at(-1))).toEqual(['bmkg']);
  });

  it('leads the officers of an invited agency to the invitation', async () => {
    await open('/petugas', { ...officer, ...shared.invited });
    await page.getByText('BMKG mengundang instansi Anda ikut memiliki layanan ini.').waitFor();
    await page.getByRole('link', { name: 'Baca dan terima undangan' }).click();
    await page.waitForURL('**/petugas/layanan/bmkg/cuaca/kemitraan');
  });

  it('is accepted by an officer of the invited agency', async () => {
    await open('/petugas/layanan/bmkg/cuaca/kemitraan', { ...officer, ...shared.partnerChanges });
    await button(/^Terima sebagai/).click();
    await page.getByText('Layanan ini kini milik bersama.').waitFor();
    expect(calls(PUT).map(({ url }) => url.split('/').at(-1))).toEqual(['dukcapil-surabaya']);
  });
});

describe('a service that joined a template', () => {
  const PATH = '/petugas/layanan/dukcapil-surabaya/kartu-identitas-anak';
  const TAKE = 'post /registry/v1/joins/{join}/update';
  const TAKES = 'Ambil rilis baru dan kirim untuk ditinjau';
  const joined = { ...officer, ...shared.noPartners, ...shared.agencies, ...office.waiting, ...more.joinUpdate };

  it('shows what a newer release changes, and takes it over with one press', async () => {
    await open(PATH, joined);
    await page.getByText('Jangka waktu berubah.').waitFor();
    await button(TAKES).click();
    await page.waitForURL('**/petugas/rilis/*');
    expect(calls(TAKE).map(({ body }) => body)).toEqual(['{}']);
  });

  it('changes its own hours, cost, contact and system with the update, and sends only what changed', async () => {
    await open(PATH, joined);
    expect(await page.getByLabel('Biaya dalam rupiah').inputValue()).toBe('10000');
    await page.getByLabel('Jam pelayanan').fill('');
    await button(TAKES).click();
    await page.getByText('Ada yang perlu diperbaiki').waitFor();
    expect(calls(TAKE)).toEqual([]);
    await page.getByLabel('Jam pelayanan').fill('Setiap hari');
    await page.getByLabel('Biaya dalam rupiah').fill('');
    await page.getByLabel('Telepon pengaduan').fill('112');
    await button(TAKES).click();
    await page.waitForURL('**/petugas/rilis/*');
    expect(calls(TAKE).map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        hours: { id: 'Setiap hari' },
        cost: { amount: 0 },
        contact: { text: { id: 'Loket 3' }, phone: '112', url: 'https://www.lapor.go.id' },
      },
    ]);
  });

  it('reads beside the field what the registry refuses', async () => {
    const errors = [
      { pointer: '/upstreams/0/url', code: 'upstream_address_forbidden', detail: 'Alamat ini dilarang.' },
    ];
    await open(PATH, { ...joined, [TAKE]: problem(422, 'conformance_failed', 'Belum memenuhi syarat', { errors }) });
    await page.getByLabel('Alamat API').fill('http://10.0.0.1/kia');
    await button(TAKES).click();
    await page.getByRole('link', { name: 'Alamat ini dilarang.' }).click();
    expect(await page.getByLabel('Alamat API').evaluate((input) => input === document.activeElement)).toBe(true);
    expect(calls(TAKE).map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { upstream: { url: 'http://10.0.0.1/kia', auth: { type: 'none' } } },
    ]);
  });
});

describe('what a service says of itself', () => {
  const CHANGE = 'put /registry/v1/agencies/{agency}/services/{service}';
  const PATH = '/petugas/layanan/dukcapil-surabaya/kartu-identitas-anak';
  const answers = { ...officer, ...shared.noPartners, ...shared.agencies, ...shared.lifeEvents };

  it('is changed from the version that was read, with the life events it goes with', async () => {
    await open(PATH, { ...answers, [CHANGE]: office.described });
    await button('Ubah keterangan').click();
    await page.getByRole('switch', { name: 'Membuka usaha' }).check();
    await page.getByLabel('Alasan (boleh kosong)').fill('Ikut peristiwa usaha.');
    await button('Simpan keterangan').click();
    await page.getByText('Keterangan layanan tersimpan.').waitFor();
    const [change] = calls(CHANGE);
    expect(change?.headers['if-match']).toBe('"3"');
    const sent = JSON.parse(change?.body ?? '') as { life_events: string[] };
    expect(sent).toMatchObject({ reason: 'Ikut peristiwa usaha.', name: { id: 'Kartu Identitas Anak (KIA)' } });
    expect(sent.life_events).toContain('membuka-usaha');
  });

  it('stands in the trail with who corrected it, before and after', async () => {
    await open(PATH, { ...answers, ...office.corrected });
    const [newest, first] = await page
      .getByRole('table', { name: 'Riwayat keterangan' })
      .getByRole('row')
      .filter({ hasText: 'Dahulu' })
      .allInnerTexts();
    for (const text of [
      'Kartu Identitas Anak (KIA) / Child identity card',
      'tidak ada',
      'Kelahiran',
      'Akun 77ab0c11',
    ]) {
      expect(newest).toContain(text);
    }
    for (const text of ['Jawa Timur', 'Kota Surabaya', 'Anda', '–']) expect(first).toContain(text);
  });

  it('that somebody else changed meanwhile is not stored over theirs', async () => {
    await open(PATH, { ...answers, [CHANGE]: problem(412, 'version_conflict', 'Layanan sudah berubah') });
    await button('Ubah keterangan').click();
    await page.getByLabel('Nama layanan').fill('Kartu Anak');
    await button('Simpan keterangan').click();
    await page.getByText('Data berubah di tempat lain').or(page.getByRole('alert')).first().waitFor();
    expect(await page.getByLabel('Nama layanan').inputValue()).toBe('Kartu Anak');
  });
});

describe('limits of use', () => {
  const REPLACE = 'put /registry/v1/releases/{release}';

  it('stay with their own numbers when one before them is removed', async () => {
    await open(`/petugas/rilis/${office.ids.release}?langkah=sistem`, { ...officer, ...office.draft });
    await button('Tambah batas laju').click();
    await button('Tambah batas laju').click();
    await page.getByLabel('Panggilan paling banyak, batas 2').fill('7');
    await button('Hapus batas 1').click();
    expect(await page.getByLabel('Panggilan paling banyak, batas 1').inputValue()).toBe('7');
  });

  it('are stored with the draft as numbers', async () => {
    await open(`/petugas/rilis/${office.ids.release}?langkah=sistem`, { ...officer, ...office.draft });
    await page.getByLabel('Panggilan serentak paling banyak').fill('20');
    await button('Tambah batas laju').click();
    await page.getByLabel('Panggilan paling banyak, batas 1').fill('30');
    await eventually(() => JSON.parse(calls(REPLACE).at(-1)?.body ?? '{}') as unknown).toMatchObject({
      policy: { deadline: 'PT5S', max_concurrent: 20, rate_limits: [{ key: 'citizen', limit: 30, window: 'PT1M' }] },
    });
  });
});
