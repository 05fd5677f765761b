import { access, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makePatient, presets, writePatientStudy } from './phantom';

export interface PreparePatientsOptions {
  /** Folder of the embedded archive. */
  dataDir: string;
  count: number;
  /** Told after each patient, since making one takes several seconds. */
  onPatient?: (description: string) => void;
  /** 128x128 images instead of 512x512. */
  small?: boolean;
}

/**
 * Fills a new archive folder with synthetic patients; a folder that exists is left as it is. The
 * folder appears only when it is complete.
 *
 * @returns true where patients were made
 */
export async function preparePatients(options: PreparePatientsOptions): Promise<boolean> {
  const { dataDir, count, onPatient, small } = options;
  if (await exists(dataDir)) {
    return false;
  }
  const partial = `${dataDir}.partial`;
  await rm(partial, { recursive: true, force: true });
  for (const [index, { name }] of presets.slice(0, count).entries()) {
    const patient = makePatient({ seed: 1 + index, preset: name, small });
    const { patientId } = patient.preset;
    const { truthFile } = writePatientStudy(patient, path.join(partial, patientId));
    // The archive holds DICOM only.
    await rm(truthFile);
    const doses = patient.truth.kidneys.map(
      ({ side, volumeMl, meanDoseGy }) =>
        `${side} ${volumeMl.toFixed(1)} ml, ${meanDoseGy.toFixed(2)} Gy`,
    );
    onPatient?.(`${patientId} (${name}), true values: ${doses.join('; ')}`);
  }
  await rename(partial, dataDir);
  return true;
}

async function exists(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}
