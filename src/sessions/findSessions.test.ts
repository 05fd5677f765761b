import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithData, sharedData } from '../../tests/helpers/sharedData';
import { readDicomFile } from '../dicom';
import type { NaturalDataset } from '../dicom/types';
import { findSessions } from './findSessions';

describeWithData('dose/siemens_qspect')('findSessions on the files of a real camera', () => {
  const datasets = (folder: string): NaturalDataset[] =>
    readdirSync(join(sharedData('dose/siemens_qspect')!, folder), { recursive: true })
      .map((name) => join(sharedData('dose/siemens_qspect')!, folder, String(name)))
      .filter((name) => name.endsWith('.dcm'))
      .map((name) => readDicomFile(readFileSync(name)).dataset);

  it('x', () => {
    const reading = findSessions([...datasets('INPUT'), ...datasets('out')]);
    console.log(JSON.stringify(reading, (k, v) => (k === 'sopInstanceUIDs' ? v.length : v), 1));
  });
});
