import type { RtDose } from '../src/dicom/rtdose';
import { readDoseObject } from './readDoseObject';

/**
 * Reads an RTDOSE file as a dose map in Gy.
 * @throws DosimetryError as readDoseObject
 */
export async function readDoseFile(file: string): Promise<RtDose> {
  return (await readDoseObject(file, '--dose')).dose;
}
