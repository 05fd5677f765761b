import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createArchive } from './archive/createArchive';
import { preparePatients } from './preparePatients';
import { waitingListFile } from './waitingListFile';

const folder = mkdtempSync(path.join(tmpdir(), 'prepare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('preparePatients', () => {
  it('makes the first patient as three studies and notes the others', async () => {
    const dataDir = path.join(folder, 'archive');
    const told: string[] = [];
    const options = {
      dataDir,
      count: 2,
      small: true,
      onPatient: (text: string) => told.push(text),
    };
    expect(await preparePatients(options)).toBe(true);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^SYN-001 .*at 4, 24, 96 h.*right 3\.20 Gy, left 2\.85 Gy$/);
    expect(readFileSync(waitingListFile(dataDir), 'utf8')).toBe('["slim woman"]');
    expect(existsSync(`${dataDir}.partial`)).toBe(false);
    const archive = await createArchive(dataDir);
    expect(archive.skippedFiles).toEqual([]);
    // CT and SPECT each, and the dose map with the first.
    const series = [...archive.studies.values()].map((study) => study.series.size).sort();
    expect(series).toEqual([2, 2, 3]);
    const before = readdirSync(dataDir, { recursive: true }).length;
    expect(await preparePatients(options)).toBe(false);
    expect(readdirSync(dataDir, { recursive: true })).toHaveLength(before);
  });
});
