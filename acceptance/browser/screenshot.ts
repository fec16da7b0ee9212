import type { Page, TestInfo } from '@playwright/test';

/** Keeps a picture of the whole page in target/screenshots, to be looked at. */
export async function shoot(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: `target/screenshots/${info.project.name}-${name}.png`, fullPage: true });
}
