import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const codesIn = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, code]) => code);

const ofContours = codesIn(read('src/quality/finding.ts'), /\| '([A-Z_]+)'/g);
const ofSessions = codesIn(read('src/sessions/types.ts'), /\| '([A-Z_]+)'/g);
const ofDoses = ['src/serial', 'src/recovery', 'src/coregistration', 'src/report'].flatMap(
  (folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .flatMap((name) => codesIn(read(`${folder}/${name}`), /\bcode: '([A-Z_]+)'/g)),
);

describe('docs/findings.md', () => {
  const page = read('docs/findings.md');

  it.each([
    ['contours', ofContours, 25],
    ['sessions', ofSessions, 25],
    ['doses', ofDoses, 15],
  ])('has the findings of %s', (_of, codes, atLeast) => {
    expect(codes.length).toBeGreaterThan(atLeast);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
