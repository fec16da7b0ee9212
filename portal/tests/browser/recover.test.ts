import { describe, expect, it } from 'vitest';
import type { Answers } from '../fixtures/answers';
import * as catalogue from '../fixtures/catalogue';
import * as find from '../fixtures/find';
import * as session from '../fixtures/session';
import { eachOnNewPage, open, page, server } from './fixturePage';

const anybody: Answers = { ...session.anonymous, ...catalogue.catalogue, ...catalogue.childCardPage, ...find.find };

/** Files that a replica does not have, so many times. */
async function lose(file: RegExp, times: number): Promise<() => number> {
  let lost = 0;
  await page.route(file, (route) => (lost++ < times ? route.fulfill({ status: 404 }) : route.continue()));
  return () => lost;
}

eachOnNewPage();

describe('while an installation is renewed', () => {
  it('the first load recovers by itself from files that are not there yet', async () => {
    const lost = await lose(/\/assets\/start-.*\.js/, 2);
    await open('/', anybody);
    expect(lost()).toBeGreaterThan(2);
  });

  it('says what to do where they stay away', async () => {
    await lose(/\/assets\/start-.*\.js/, 100);
    server.answer(anybody);
    await page.goto(`${server.origin}/`);
    await page.getByText('Halaman ini belum dapat dimuat.').waitFor({ timeout: 30_000 });
  });

  it('a page that is opened later recovers too', async () => {
    await lose(/\/assets\/ComparePage-.*\.js/, 1);
    await open('/', anybody);
    await page.goto(`${server.origin}/banding?q=kartu`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Halaman ini gagal ditampilkan').waitFor({ state: 'detached' });
  });

  it('the texts of a language that do not come leave the page in Indonesian', async () => {
    await page.addInitScript(() => localStorage.setItem('satu-bahasa', 'en'));
    await lose(/\/assets\/en-.*\.js/, 100);
    await open('/', anybody);
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    expect(await page.evaluate(() => localStorage.getItem('satu-bahasa'))).toBe('en');
  });
});
