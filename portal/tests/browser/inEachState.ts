import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, bringAxe } from './axe';
import { launchChromium } from './chromium';
import { startFixtureServer, type FixtureServer } from './server';
import type { State } from './states';

const SCREENSHOTS = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
/** What a colour scheme or a width alone can break is looked for in each view, everything else in one wide and one narrow. */
const COLOUR_AND_SIZE = ['color-contrast', 'target-size', 'link-in-text-block'];
const views = [
  { width: 1280, scheme: 'light', rules: undefined },
  { width: 1280, scheme: 'dark', rules: COLOUR_AND_SIZE },
  { width: 360, scheme: 'light', rules: COLOUR_AND_SIZE },
  { width: 360, scheme: 'dark', rules: undefined },
] as const;

/** A desk's 1280 pixels at 400 % (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

let browser: Browser;
let server: FixtureServer;

/** Looks at each page in each of its states: axe, width, title, heading, language, what the browser complains of. */
export function inEachState(states: readonly State[]): void {
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    [browser, server] = await Promise.all([launchChromium(), startFixtureServer()]);
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));

  describe.each(states)('$name', (state) => {
    it('is sound and accessible, wide and narrow, light and dark', async () => {
      const complaints = await open(state, async (page) => {
        expect(await page.title()).toBe(state.title);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('html').getAttribute('lang')).toBe(state.language ?? 'id');
        await bringAxe(page);
        for (const view of views) await lookAt(page, state.name, view);
        await page.setViewportSize(ZOOMED);
        expect(await overflow(page), 'at 400 %').toEqual([]);
      });
      expect(complaints).toEqual([]);
    });
  });
}

async function lookAt(page: Page, name: string, { width, scheme, rules }: (typeof views)[number]): Promise<void> {
  const view = `${name}-${width}-${scheme}`;
  await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(width);
  expect(await axeFaults(page, rules), view).toEqual([]);
  await page.screenshot({ path: `${SCREENSHOTS}${view}.png`, fullPage: true });
}

/** Opens a page in a state; returns what the browser complained of, other than the answers that the state is about. */
async function open(state: State, look: (page: Page) => Promise<void>): Promise<string[]> {
  server.answer(state.answers);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    const expected = ['Failed to load resource', ...(state.complains ? [state.complains] : [])];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const known = expected.some((text) => message.text().includes(text));
      if (message.type() === 'error' && !known) complaints.push(message.text());
    });
    if (state.language)
      await page.addInitScript((language) => localStorage.setItem('satu-bahasa', language), state.language);
    await page.goto(server.origin + state.path);
    await page.locator('h1').waitFor();
    await state.act?.(page);
    await page.getByText(state.shows).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await look(page);
  } finally {
    await context.close();
  }
  return complaints;
}

/** What makes a page scroll sideways, if it does. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
