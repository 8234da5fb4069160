import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

// Chromium looks up hosts of its own at every start unless told not to; on a closed network that costs time and noise.
const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-gpu', '--no-sandbox', '--force-color-profile=srgb'];

/**
 * Starts Chromium: on Linux x64 the one that comes with the project, elsewhere an installed Chrome.
 * @throws Error that says plainly what is missing
 */
export async function startBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium');
    return chromium.launch({ executablePath: await bundled.executablePath(), args: [...QUIET, '--headless=new'], headless: true });
  }
  try {
    return await chromium.launch({ channel: 'chrome', args: QUIET, headless: true });
  } catch {
    throw new Error(`The browser tests need Google Chrome on ${process.platform} (${process.arch}), and none is installed: install it and run the tests again.`);
  }
}

/** Whether a path is there; for a clear message before a test that needs a build. */
export const isThere = (path: string): boolean => existsSync(path);
