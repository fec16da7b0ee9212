import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Answers } from '../fixtures/answers';
import { launchChromium } from './chromium';
import { startFixtureServer, type FixtureServer } from './server';

let browser: Browser;
let context: BrowserContext;

/** The portal, served with answers from fixtures; one for the whole file. */
export let server: FixtureServer;
/** A page of its own for each test. */
export let page: Page;

/** Starts browser and server for the tests of a file, and gives each test a new page. */
export function eachOnNewPage(viewport = { width: 1280, height: 900 }): void {
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startFixtureServer()]);
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));
  beforeEach(async () => {
    server.calls.length = 0;
    context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    page = await context.newPage();
  });
  afterEach(() => context.close());
}

/** Opens an address of the portal and waits for its heading. */
export async function open(path: string, answers: Answers): Promise<void> {
  server.answer(answers);
  await page.goto(server.origin + path);
  await page.locator('h1').waitFor();
}

/** The calls of one operation that the portal has made. */
export const calls = (operation: string) => server.calls.filter((call) => call.operation === operation);

/** Waits until something read is as expected; what is stored waits a moment after the last key, a busy machine longer. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });

/** A button by its whole name, or by a pattern. */
export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** A button of the dialog that is open. */
export const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

/** Has the page look again at what may have changed while another tab was in front. */
export const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
