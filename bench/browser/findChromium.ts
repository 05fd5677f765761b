import fs from 'node:fs';

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of Chromium on this machine, or undefined where it is not installed. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...executables].find((file) => file && fs.existsSync(file));
}
