// npm run reference: writes the pages and schemas that are made from lists in the code. With
// --check (in npm run lint) nothing is written; exits with 1 where one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';

import { referenceFiles } from './referenceFiles';

const root = path.resolve(__dirname, '../..');
const style = JSON.parse(readFileSync(path.join(root, '.prettierrc.json'), 'utf8')) as object;
const isCheck = process.argv.includes('--check');

async function main(): Promise<void> {
  for (const [name, text] of referenceFiles()) {
    const file = path.join(root, name);
    const formatted = await format(text, { ...style, proseWrap: 'always', filepath: file });
    const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (found === formatted) {
      continue;
    }
    if (isCheck) {
      process.stderr.write(`${name} is stale: npm run reference\n`);
      process.exitCode = 1;
    } else {
      writeFileSync(file, formatted);
      process.stdout.write(`${name}\n`);
    }
  }
}

void main();
