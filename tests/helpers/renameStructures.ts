import fs from 'node:fs';
import { getSequence, readDicomFile } from '../../src/dicom';
import { toPart10 } from '../../src/dicom/write';

/**
 * Writes a structure set with its ROIs under other names and without codes, so that they are
 * whatever the names say.
 * @param names in the order of the ROIs; undefined keeps name and code
 */
export function renameStructures(
  from: string,
  to: string,
  names: readonly (string | undefined)[],
): void {
  const { dataset } = readDicomFile(fs.readFileSync(from));
  const renamed = {
    ...dataset,
    StructureSetROISequence: getSequence(dataset, 'StructureSetROISequence').map((roi, n) => ({
      ...roi,
      ROIName: names[n] ?? roi.ROIName,
    })),
    RTROIObservationsSequence: getSequence(dataset, 'RTROIObservationsSequence').map((one, n) =>
      names[n] === undefined ? one : { ...one, RTROIIdentificationCodeSequence: [] },
    ),
  };
  fs.writeFileSync(to, new Uint8Array(toPart10(renamed)));
}
