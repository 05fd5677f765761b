import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyntheticPatient } from '../types';
import { ctDatasets } from './ctDatasets';
import { doseDataset } from './doseDataset';
import { spectDatasets } from './spectDatasets';
import { toPart10File, type PlainDataset } from './toPart10File';

export interface WrittenStudy {
  /** All DICOM files, in the order in which they were written. */
  files: string[];
  ctFolder: string;
  doseFile: string;
  spectFolders: string[];
  truthFile: string;
}

/**
 * Writes a patient's study below `folder`: ct/0001.dcm ..., dose/dose.dcm, spect-004h/0001.dcm ...,
 * truth.json. Existing files of the same names are replaced.
 */
export function writePatientStudy(patient: SyntheticPatient, folder: string): WrittenStudy {
  const files: string[] = [];
  const writeSeries = (name: string, datasets: Iterable<PlainDataset>): string => {
    const seriesFolder = join(folder, name);
    mkdirSync(seriesFolder, { recursive: true });
    let count = 0;
    for (const dataset of datasets) {
      count += 1;
      const file = join(seriesFolder, `${String(count).padStart(4, '0')}.dcm`);
      writeFileSync(file, toPart10File(dataset));
      files.push(file);
    }
    return seriesFolder;
  };
  const ctFolder = writeSeries('ct', ctDatasets(patient));
  const doseFolder = join(folder, 'dose');
  mkdirSync(doseFolder, { recursive: true });
  const doseFile = join(doseFolder, 'dose.dcm');
  writeFileSync(doseFile, toPart10File(doseDataset(patient)));
  files.push(doseFile);
  const spectFolders = patient.spect.map((point) =>
    writeSeries(`spect-${String(point.hours).padStart(3, '0')}h`, spectDatasets(patient, point)),
  );
  const truthFile = join(folder, 'truth.json');
  writeFileSync(truthFile, `${JSON.stringify(patient.truth, null, 2)}\n`);
  return { files, ctFolder, doseFile, spectFolders, truthFile };
}
