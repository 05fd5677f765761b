import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { caseFolders } from './caseFolders';
import { evaluationFiles } from './evaluationFiles';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-cases-'));
  for (const name of ['b', 'a']) {
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, 'ct.nii.gz'), '');
  }
  fs.writeFileSync(path.join(folder, 'notes.txt'), '');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const namesIn = async (out: string): Promise<string[]> =>
  (await evaluationFiles(out, folder)).map((file) => path.relative(out, file)).sort();

describe('caseFolders', () => {
  it('gives the folders of the cases in order, and a case itself as one', async () => {
    const [a, b] = ['a', 'b'].map((name) => path.join(folder, name));
    expect(await caseFolders(folder)).toEqual([a, b]);
    expect(await caseFolders(a)).toEqual([a]);
  });

  it('follows links', async () => {
    fs.symlinkSync(path.join(folder, 'a'), path.join(folder, 'c'));
    expect((await caseFolders(folder)).map((place) => path.basename(place))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('evaluationFiles', () => {
  const own = ['dose.svg', 'evaluation.csv', 'evaluation.md'];
  const ofCases = ['a-ct.svg', 'a-dose.svg', 'b-ct.svg', 'b-dose.svg'];

  it('names tables and two pictures a case', async () => {
    expect(await namesIn(path.join(folder, 'out'))).toEqual([...ofCases, ...own].sort());
  });

  it('adds the pictures that an earlier run shows, and nothing outside its folder', async () => {
    const out = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-results-'));
    const shown = ['old%20one-ct.svg', '..%2Fother-ct.svg', '%E0-dose.svg', 'portrait.svg'];
    const lines = shown.map((name) => `![picture](${name})`);
    fs.writeFileSync(path.join(out, 'evaluation.md'), lines.join('\n'));
    const names = await namesIn(out);
    fs.rmSync(out, { recursive: true });
    expect(names).toEqual([...ofCases, ...own, 'old one-ct.svg'].sort());
  });
});
