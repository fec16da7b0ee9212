import { chromium, type Browser } from 'playwright-core';

export const chromiumPath = process.env.SATU_CHROMIUM ?? '/usr/bin/chromium';

/** The installed Chromium, with a profile of its own that is thrown away. */
export function launchChromium(): Promise<Browser> {
  const quiet = ['background-networking', 'component-update', 'sync', 'gpu'].map((what) => `--disable-${what}`);
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--no-first-run', ...quiet] });
}
