import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteWaitingPatients } from './noteWaitingPatients';
import { waitingListFile } from './waitingListFile';

const folder = mkdtempSync(path.join(tmpdir(), 'note-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('noteWaitingPatients', () => {
  it('makes a folder that waits for the first patients', async () => {
    const dataDir = path.join(folder, 'new');
    await noteWaitingPatients(dataDir, 2);
    expect(readFileSync(waitingListFile(dataDir), 'utf8')).toBe('["male","slim woman"]');
    expect(readdirSync(folder)).toEqual(['new']);
  });

  it('leaves a folder that exists as it is', async () => {
    const dataDir = path.join(folder, 'old');
    mkdirSync(dataDir);
    await noteWaitingPatients(dataDir, 2);
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
