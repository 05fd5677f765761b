import fs from 'node:fs';
import path from 'node:path';
import LongestFirst from './longestFirst';

const root = path.resolve(__dirname, '../..');
const suite = (name: string, project: string) => ({
  path: path.join(root, name),
  context: { config: { displayName: { name: project } } },
});

describe('the order of the suites', () => {
  it('is that of their time: listed ones, then browser, integration and unit', () => {
    const [longest] = LongestFirst.listed;
    const sorted = new LongestFirst({}).sort([
      suite('src/a.test.ts', 'unit'),
      suite('tests/integration/b.test.ts', 'integration'),
      suite('tests/browser/c.test.ts', 'browser'),
      suite(longest, 'integration'),
    ]);
    expect(sorted.map(({ path: file }) => path.relative(root, file))).toEqual([
      longest,
      'tests/browser/c.test.ts',
      'tests/integration/b.test.ts',
      'src/a.test.ts',
    ]);
  });

  it.each(LongestFirst.listed)('names a suite that is there: %s', (name) => {
    expect(fs.existsSync(path.join(root, name))).toBe(true);
  });
});
