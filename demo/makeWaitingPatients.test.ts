import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createArchive } from './archive';
import { makeWaitingPatients } from './makeWaitingPatients';
import { waitingListFile } from './waitingListFile';

const folder = mkdtempSync(path.join(tmpdir(), 'waiting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { signal } = new AbortController();

describe('makeWaitingPatients', () => {
  it('does nothing for an archive that nobody is noted for', async () => {
    const archive = await createArchive(path.join(folder, 'old'));
    await makeWaitingPatients({ archive, signal });
    expect(archive.studies.size).toBe(0);
  });

  it('makes who waits, once, and stores every study', async () => {
    const archive = await createArchive(path.join(folder, 'new'));
    writeFileSync(waitingListFile(archive.dir), '["renal cyst"]');
    const told: string[] = [];
    await makeWaitingPatients({
      archive,
      signal,
      small: true,
      onStudy: ({ patientId, made, all }) => told.push(`${patientId} ${made} of ${all}`),
      onPatient: (text) => told.push(text),
    });
    // One SPECT at 96 h: a study of a CT, a SPECT and the dose map.
    expect(archive.studies.size).toBe(1);
    const [study] = archive.studies.values();
    expect(study.series.size).toBe(3);
    expect(told).toEqual([
      'SYN-005 1 of 1',
      'SYN-005 (renal cyst, Bq/ml): cycle 1, SPECT/CT at 96 h, true doses right 2.95 Gy, left 3.15 Gy',
    ]);
    expect(readFileSync(waitingListFile(archive.dir), 'utf8')).toBe('[]');
    expect(existsSync(`${archive.dir}.patient`)).toBe(false);
  });

  it('leaves who was not made waiting when it is stopped', async () => {
    const archive = await createArchive(path.join(folder, 'stopped'));
    writeFileSync(waitingListFile(archive.dir), '["male"]');
    const stopped = AbortSignal.abort();
    await expect(makeWaitingPatients({ archive, signal: stopped })).rejects.toThrow(/abort/i);
    expect(readFileSync(waitingListFile(archive.dir), 'utf8')).toBe('["male"]');
  });
});
