import { describe, expect, it } from 'vitest';
import { problem, type Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as mine from '../fixtures/mine';
import * as profile from '../fixtures/profile';
import * as session from '../fixtures/session';
import * as use from '../fixtures/use';
import { button, calls, eachOnNewPage, eventually, inDialog, open, page } from './fixturePage';

const me: Answers = {
  ...session.citizen,
  ...profile.attributes,
  ...profile.filled,
  ...mine.noRights,
  ...mine.cases,
  ...mine.family,
};
const ASK = 'post /identity/v1/rights-requests';
const erasure = (more: object) => ({
  id: '44444444-0000-4000-8000-000000000009',
  kind: 'erase',
  state: 'open',
  at: '2026-11-23T03:00:00Z',
  due_at: '2026-11-26T03:00:00Z',
  ...more,
});

eachOnNewPage();

describe('erasing everything', () => {
  it('names the applications that are still running', async () => {
    await open('/hak-data', me);
    await button('Hapus data…').click();
    await page.getByRole('dialog').getByText('2 permohonan masih berjalan').waitFor();
    await page.getByRole('dialog').getByText('KIA-20261120-000001').waitFor();
  });

  it('asks for the password again, beside the dialog', async () => {
    const again = { errors: [{ pointer: '', code: 'sign_in_again' }] };
    await open('/hak-data', { ...me, [ASK]: problem(401, 'insufficient_user_authentication', 'Masuk lagi', again) });
    await button('Hapus data…').click();
    await inDialog('Ya, hapus semua').click();
    const link = page.getByRole('dialog').getByRole('link');
    await eventually(() => link.getAttribute('href')).toContain('prompt=login');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  it('ends the session as soon as it is done', async () => {
    const done = { status: 201, body: erasure({ state: 'done' }) };
    await open('/hak-data', { ...me, [ASK]: done, ...session.signedOut });
    await button('Hapus data…').click();
    await inDialog('Ya, hapus semua').click();
    await eventually(() => calls('post /auth/logout').length).toBe(1);
  });

  it('that waits says until when, and can be taken back', async () => {
    const waiting = erasure({ runs_at: '2026-11-24T03:00:00Z' });
    const answers = {
      ...me,
      'get /identity/v1/rights-requests': { status: 200, body: { items: [waiting] } },
      'post /identity/v1/rights-requests/{request}/withdraw': { status: 200, body: { ...waiting, state: 'withdrawn' } },
    };
    await open('/hak-data', answers);
    await page.getByText('Dijalankan pada 24 November 2026').first().waitFor();
    await button('Batalkan penghapusan').click();
    await eventually(() => calls('post /identity/v1/rights-requests/{request}/withdraw').length).toBe(1);
  });
});

describe('whom an officer serves', () => {
  const officer: Answers = {
    ...session.counterOfficer,
    ...catalogue.catalogue,
    ...catalogue.childCardPage,
    ...profile.attributes,
    ...mine.assistedSession,
    ...mine.asksForConsent,
  };

  it('stands on every page', async () => {
    await open('/layanan/dukcapil-surabaya/kartu-identitas-anak', officer);
    await page.getByRole('status').filter({ hasText: 'Melayani Contoh Warga' }).waitFor();
  });

  it('is asked for nothing where the application cannot be made at a counter', async () => {
    await open('/layanan/dukcapil-surabaya/kartu-identitas-anak/pakai/applyForCard', {
      ...officer,
      ...use.sliceForChildren,
    });
    await page.getByText('Tidak dapat diajukan di loket').waitFor();
    expect(await page.getByRole('button', { name: 'Kirim' }).count()).toBe(0);
  });
});
