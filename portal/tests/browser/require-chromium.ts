import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium';

/** Fails the run in one line where there is no browser. */
export default function requireChromium(): void {
  if (existsSync(chromiumPath)) return;
  throw new Error(
    `No Chromium at ${chromiumPath}: install it with "apt-get install --no-install-recommends chromium", or set SATU_CHROMIUM to its path.`,
  );
}
