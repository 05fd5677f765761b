// npm run pictures: makes the pictures of the documentation from those that the browser tests have
// left in tests/artifacts (or the folder that is given). What no test has left there stays as is.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { docPictures } from './docPictures';
import { toWebp } from './toWebp';

const root = path.resolve(__dirname, '../..');
const source = path.resolve(process.argv[2] ?? path.join(root, 'tests/artifacts'));

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
  const page = await browser.newPage();
  for (const [name, artifact] of Object.entries(docPictures)) {
    const file = path.join(source, `${artifact}.png`);
    if (!existsSync(file)) {
      process.stdout.write(`${name}.webp: kept, since there is no ${artifact}.png\n`);
      continue;
    }
    const png = readFileSync(file);
    const webp = await page.evaluate(toWebp, png.toString('base64'));
    writeFileSync(path.join(root, `docs/images/${name}.webp`), Buffer.from(webp, 'base64'));
    process.stdout.write(`${name}.webp: ${Math.round((webp.length * 3) / 4000)} KB\n`);
  }
  await browser.close();
}

void main();
