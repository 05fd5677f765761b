import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formulae } from './formulae';

describe('formulae', () => {
  const page = readFileSync(resolve(process.cwd(), 'docs/dosimetry.md'), 'utf8').replace(
    /\s+/g,
    ' ',
  );

  it.each(Object.entries(formulae))(
    '%s is explained in docs/dosimetry.md, letter by letter',
    (_, formula) => {
      expect(page).toContain(`\`${formula.expression}\``);
    },
  );
});
