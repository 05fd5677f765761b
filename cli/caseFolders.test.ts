import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { caseFolders } from './caseFolders';

describe('caseFolders', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-cases-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('lists the folders in it by their names', async () => {
    fs.mkdirSync(path.join(folder, 'b'));
    fs.mkdirSync(path.join(folder, 'a'));
    fs.writeFileSync(path.join(folder, 'notes.txt'), '');
    expect(await caseFolders(folder)).toEqual([path.join(folder, 'a'), path.join(folder, 'b')]);
  });

  it.each([
    ['nowhere', 'is no folder.'],
    ['', 'There is no case in'],
  ])('says what is missing: "%s"', async (name, what) => {
    await expect(caseFolders(path.join(folder, name))).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      what: expect.stringContaining(what),
      next: expect.stringContaining('one folder for each case'),
    });
  });
});
