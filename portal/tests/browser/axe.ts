import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe-core into the page that is open; once is enough until the next load. */
export const bringAxe = (page: Page) => page.evaluate(SCRIPT);

/**
 * What axe finds wrong on the page as it stands: by all of its rules, or by those that are named. It runs in the page itself;
 * Playwright's own runner opens one more page for each run, for frames that the portal does not have.
 */
export function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (only) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await runner.run(document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: { type: 'rule', values: only } }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
      );
    },
    rules && [...rules],
  );
}
