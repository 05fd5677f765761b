import fs from 'node:fs';

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium of this machine, or undefined where there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...executables].find((file) => file && fs.existsSync(file));
}
