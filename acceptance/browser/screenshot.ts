import type { Page, TestInfo } from '@playwright/test';
import { expectAccessible } from './accessibility';

/** Keeps a picture of the whole page in target/screenshots, to be looked at. */
export async function shoot(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: `target/screenshots/${info.project.name}-${name}.png`, fullPage: true });
}

/** Keeps a picture of the page and checks that everybody can use it. */
export async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await shoot(page, info, name);
  await expectAccessible(page);
}
