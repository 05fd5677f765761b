import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const text = fs.readFileSync(path.join(root, 'docs/security.md'), 'utf8');

describe('docs/security.md', () => {
  const files = [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|py))`/g)].map(([, file]) => file);

  it('names tests that exist', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });

  it('names a test, or says that there is none, for every threat', () => {
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (threat|trusted|---)/.test(line));
    const threats = rows.filter((row) => row.split(' | ').length === 3);
    expect(threats.length).toBeGreaterThan(20);
    for (const row of threats) {
      expect(row.split(' | ')[2]).toMatch(/`[\w./-]+\.tsx?`|^none/);
    }
  });
});
