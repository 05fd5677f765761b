import { access, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeTherapy } from './describeTherapy';
import { presets, writeTherapy } from './phantom';
import { waitingListFile } from './waitingListFile';

export interface PreparePatientsOptions {
  /** Folder of the embedded archive. */
  dataDir: string;
  /** Of all patients, at least 1. */
  count: number;
  /** Told when the patient is made, since that takes most of a minute. */
  onPatient?: (description: string) => void;
  /** 128x128 images instead of 512x512. */
  small?: boolean;
}

/**
 * Fills a new archive folder with the first synthetic patient, so that there is something to see
 * soon, and notes the others for makeWaitingPatients. A folder that exists is left as it is. The
 * folder appears only when the first patient is complete.
 *
 * @returns true where a patient was made
 */
export async function preparePatients(options: PreparePatientsOptions): Promise<boolean> {
  const { dataDir, count, onPatient, small } = options;
  if (await exists(dataDir)) {
    return false;
  }
  const partial = `${dataDir}.partial`;
  await rm(partial, { recursive: true, force: true });
  const [{ name: preset, patientId }, ...others] = presets.slice(0, count);
  const therapy = { preset, seed: 1, small, withDose: true };
  const { truth, truthFile } = writeTherapy(therapy, path.join(partial, patientId));
  // The archive holds DICOM only.
  await rm(truthFile);
  const waiting = others.map(({ name }) => name);
  await writeFile(waitingListFile(partial), JSON.stringify(waiting));
  await rename(partial, dataDir);
  onPatient?.(describeTherapy(truth));
  return true;
}

async function exists(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}
