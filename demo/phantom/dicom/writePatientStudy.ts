import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyntheticPatient } from '../types';
import { ctDatasets } from './ctDatasets';
import { doseDataset } from './doseDataset';
import { patientStudyContext } from './patientStudyContext';
import { spectDatasets } from './spectDatasets';
import { writeSeries } from './writeSeries';

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
  const context = patientStudyContext(patient);
  const ctFolder = join(folder, 'ct');
  const doseFolder = join(folder, 'dose');
  const files = [
    ...writeSeries(ctFolder, ctDatasets(context, patient.ct)),
    ...writeSeries(doseFolder, [doseDataset(context, patient.dose)], 'dose'),
  ];
  const spectFolders = patient.spect.map((point, index) => {
    const spectFolder = join(folder, `spect-${String(point.hours).padStart(3, '0')}h`);
    const datasets = spectDatasets(context, { ...point, seriesNumber: 20 + index });
    files.push(...writeSeries(spectFolder, datasets));
    return spectFolder;
  });
  const truthFile = join(folder, 'truth.json');
  writeFileSync(truthFile, `${JSON.stringify(patient.truth, null, 2)}\n`);
  return { files, ctFolder, doseFile: join(doseFolder, 'dose.dcm'), spectFolders, truthFile };
}
