import type { Page, TestInfo } from '@playwright/test';
import { expectAccessible } from './accessibility';

/** Keeps a picture of the whole page in target/screenshots, to be looked at. */
export async function shoot(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: `target/screenshots/${info.project.name}-${name}.png`, fullPage: true });
}

/** Milliseconds that looking at pages took since the last stopwatch was started. */
let looked = 0;

/** Keeps a picture of the page and checks that everybody can use it. */
export async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  const start = performance.now();
  await shoot(page, info, name);
  await expectAccessible(page);
  looked += performance.now() - start;
}

/** Stops the seconds of a flow, with and without the looks at its pages. */
export function stopwatch(): () => { whole: number; flow: number } {
  const start = performance.now();
  looked = 0;
  return () => {
    const whole = performance.now() - start;
    return { whole: Math.round(whole / 1000), flow: Math.round((whole - looked) / 1000) };
  };
}
