import { DosimetryError } from '../../../errors';
import { countOf } from '../../../numbers';
import { describeInstance } from '../../messages/describeInstance';
import { getString } from '../../attributes/getString';
import { getValues } from '../../attributes/getValues';
import type { NaturalDataset } from '../../types';

/**
 * Refuses two different objects with the same SOPInstanceUID: contours refer to images by this UID,
 * and a reader could find the wrong image. The same image twice at one position is handled by the
 * check of positions.
 * @throws DUPLICATE_UID
 */
export function checkInstanceUids(datasets: readonly NaturalDataset[]): void {
  const first = new Map<string, number>();
  const repeated: [number, number][] = [];
  datasets.forEach((dataset, index) => {
    const uid = getString(dataset, 'SOPInstanceUID');
    if (uid === undefined) {
      return;
    }
    const earlier = first.get(uid);
    if (earlier === undefined) {
      first.set(uid, index);
    } else if (placeOf(dataset) !== placeOf(datasets[earlier])) {
      repeated.push([earlier, index]);
    }
  });
  if (repeated.length > 0) {
    const [[a, b]] = repeated;
    throw new DosimetryError('DUPLICATE_UID', {
      what: 'Several images of the series carry the same SOP Instance UID.',
      why: `The UID of another place is repeated by ${countOf(repeated.length, 'image')}: first the ${describeInstance(datasets[a])} at ${placeOf(datasets[a])} and the ${describeInstance(datasets[b])} at ${placeOf(datasets[b])}.`,
      next: 'Export the images again: others refer to images by this UID and would name the wrong one.',
    });
  }
}

function placeOf(dataset: NaturalDataset): string {
  return `(${getValues(dataset, 'ImagePositionPatient').join(', ')}) mm`;
}
