import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkOutputFolder } from './checkOutputFolder';

describe('checkOutputFolder', () => {
  let folder: string;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-out-'));
    fs.writeFileSync(path.join(folder, 'file'), 'x');
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.each(['.', 'new', 'new/deeper/still'])('accepts %s and makes nothing', async (name) => {
    await expect(checkOutputFolder(path.join(folder, name))).resolves.toBeUndefined();
    expect(fs.readdirSync(folder)).toEqual(['file']);
  });

  it.each(['file', 'file/below', 'file/far/below'])('refuses %s', async (name) => {
    await expect(checkOutputFolder(path.join(folder, name))).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      why: expect.stringContaining('file is a file') as string,
      next: expect.stringContaining('--out') as string,
    });
  });
});
