import { findChromium } from '../../bench/browser/findChromium';

/** `describe`, or a loudly skipped one on a machine without Chromium. */
export function describeInBrowser(): jest.Describe {
  if (findChromium()) {
    return describe;
  }
  process.stderr.write('SKIPPED: Chromium is not installed on this machine (Debian: chromium)\n');
  return describe.skip;
}
