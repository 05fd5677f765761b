import { DosimetryError } from '../../errors';
import { getNumbers } from '../attributes/getNumbers';
import { getString } from '../attributes/getString';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';
import { checkedPlane, type ImagePlane, type PlaneFault } from './checkedPlane';

const wrong: Record<PlaneFault['keyword'], string> = {
  Rows: 'is not a positive whole number',
  Columns: 'is not a positive whole number',
  PixelSpacing: 'mm is not positive',
  ImageOrientationPatient: 'are not two unit vectors at a right angle',
};

/**
 * The plane of one cross-sectional image of a person.
 * @throws MISSING_TAG, INVALID_TAG, NOT_PATIENT_GEOMETRY if the image has no position in the
 *   patient.
 */
export function imagePlane(dataset: NaturalDataset): ImagePlane {
  checkPatientSpace(dataset);
  return checkedPlane(
    dataset,
    ({ keyword, values }) =>
      new DosimetryError('INVALID_TAG', {
        what: `${keyword} of ${describeInstance(dataset)} cannot be used.`,
        why: `${values.join('\\')} ${wrong[keyword]}.`,
        next: 'Export the images again from the archive or the scanner.',
      }),
  );
}

function checkPatientSpace(dataset: NaturalDataset): void {
  const next = 'Choose the original cross-sectional images of a person.';
  // In an animal, left, posterior and head are defined differently (PS3.3 C.7.6.1.1.1).
  if (getString(dataset, 'AnatomicalOrientationType') === 'QUADRUPED') {
    throw new DosimetryError('NOT_PATIENT_GEOMETRY', {
      what: `The ${describeInstance(dataset)} is of an animal.`,
      why: 'AnatomicalOrientationType is QUADRUPED: its directions are not those of a person.',
      next,
    });
  }
  const hasPlace = ['ImagePositionPatient', 'ImageOrientationPatient'].some(
    (keyword) => getNumbers(dataset, keyword).length > 0,
  );
  if (!hasPlace) {
    throw new DosimetryError('NOT_PATIENT_GEOMETRY', {
      what: `The ${describeInstance(dataset)} has no place in the patient.`,
      why: 'ImagePositionPatient and ImageOrientationPatient are missing, as in screenshots, reports and projections.',
      next,
    });
  }
}
