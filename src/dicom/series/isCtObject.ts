import { getNumbers } from '../attributes/getNumbers';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

/** CT Image, Enhanced CT and Legacy Converted Enhanced CT Image Storage (PS3.4 B.5). */
export const ctClasses = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.2(\.[12])?$/;
/** Secondary capture, single and multi-frame. */
const captureClasses = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.7(\.\d)?$/;
/**
 * SOP classes that are not images of a patient or of a part of one: reports, plans, structure sets
 * ...
 */
const noImageClasses =
  /^1\.2\.840\.10008\.(1\.3\.10|5\.1\.4\.1\.1\.(11|66|67|68|88|104|481\.[3-9])(\.\d+)*)$/;

/**
 * Whether a data set is an image of a CT according to its class or its modality; either is enough.
 * checkCtImage checks whether the two contradict each other. A screenshot with modality CT and
 * without a position in the patient is not a CT image; one with a position may be a converted CT.
 */
export function isCtObject(dataset: NaturalDataset): boolean {
  const sopClass = getString(dataset, 'SOPClassUID') ?? '';
  if (ctClasses.test(sopClass)) {
    return true;
  }
  const modality = getString(dataset, 'Modality');
  if (sopClass === '' && modality === undefined) {
    // An image with a damaged header must not be lost; its own checks report what is missing.
    return true;
  }
  if (modality !== 'CT' || noImageClasses.test(sopClass)) {
    return false;
  }
  return !captureClasses.test(sopClass) || hasPlace(dataset);
}

function hasPlace(dataset: NaturalDataset): boolean {
  return (
    getNumbers(dataset, 'ImagePositionPatient').length > 0 ||
    dataset.PerFrameFunctionalGroupsSequence !== undefined
  );
}
