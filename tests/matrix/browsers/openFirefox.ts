import { existsSync } from 'node:fs';
import path from 'node:path';
import { firefox } from 'playwright-core';
import type { Page } from 'playwright-core';
import { startDisplay } from './startDisplay';

/** Whether Firefox is installed (Debian: firefox-esr). */
export const hasFirefox = existsSync('/usr/bin/firefox-esr');

/** Debian's own Firefox, not a patched one, by WebDriver BiDi. */
export async function openFirefox(): Promise<{ page: Page; close(): Promise<void> }> {
  const display = await startDisplay();
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: path.join(__dirname, 'firefoxRelay.mjs'),
    headless: false,
    env: { ...process.env, DISPLAY: display.name } as Record<string, string>,
    firefoxUserPrefs: { 'webgl.force-enabled': true, 'gfx.webrender.software': true },
  });
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  return {
    page,
    async close() {
      await browser.close();
      display.stop();
    },
  };
}
