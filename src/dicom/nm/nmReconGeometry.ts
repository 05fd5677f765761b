import { DosimetryError } from '../../errors';
import { smallest } from '../../numbers';
import { cross, scale } from '../../volume/vectors';
import type { Vec3 } from '../../volume';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { getNumbers } from '../attributes/getNumbers';
import { getSequence } from '../attributes/getSequence';
import { imageStackGeometry } from '../geometry/imageStackGeometry';
import type { ImageStackGeometry } from '../geometry/imageStackGeometry';
import { requiredNumber } from '../attributes/requiredNumber';
import { requiredNumbers } from '../attributes/requiredNumbers';
import type { NaturalDataset } from '../types';

/**
 * Grid of a reconstructed SPECT stored as NM (PS3.3 C.8.4.9, C.8.4.11, C.8.4.15). Position and
 * orientation of the first slice are in the first item of DetectorInformationSequence. The other
 * slices follow it along cross(row, column) by SpacingBetweenSlices, which is negative where they
 * run in the opposite direction. Cameras write orientations a fraction of a degree off the axes;
 * these are kept, because the difference reaches millimetres at the edge.
 * @returns the grid, and for each k the number, from 0, of its stored frame
 * @throws NOT_PATIENT_GEOMETRY unless there is one frame per slice with a known position (not for
 *   projections, several energy windows or time slots); INCOMPLETE_SERIES if SliceVector begins
 *   above 1 (some files count from 0); MISSING_TAG, INVALID_TAG, and as imageStackGeometry
 */
export function nmReconGeometry(dataset: NaturalDataset): ImageStackGeometry {
  const frames = requiredNumber(dataset, 'NumberOfFrames');
  const [detector = {}] = getSequence(dataset, 'DetectorInformationSequence');
  const hasPlace = getNumbers(detector, 'ImagePositionPatient').length === 3;
  if (!hasPlace) {
    throw noGeometry(dataset, 'It says nowhere where its first slice lies in the patient.');
  }
  const slices = getNumbers(dataset, 'SliceVector');
  const odd = slices.find((slice) => !Number.isInteger(slice) || slice < 0);
  if (odd !== undefined) {
    throw noGeometry(
      dataset,
      `SliceVector (0054,0080) holds ${odd}, which is no number of a slice.`,
    );
  }
  const isOneFrameEach = slices.length === frames && new Set(slices).size === frames;
  if (!isOneFrameEach) {
    throw noGeometry(
      dataset,
      `It has ${frames} frames for ${new Set(slices).size} slices; one for each is needed.`,
    );
  }
  const start = smallest(slices);
  if (start > 1) {
    throw new DosimetryError('INCOMPLETE_SERIES', {
      what: `The first slices of the ${describeInstance(dataset)} are missing.`,
      why: `SliceVector (0054,0080) begins with ${start}, and the place given is of slice 1.`,
      next: 'Export the whole reconstruction.',
    });
  }
  const first = requiredNumbers(detector, 'ImagePositionPatient', 3) as Vec3;
  const orientation = requiredNumbers(detector, 'ImageOrientationPatient', 6);
  // A missing distance could only be guessed from the thickness, and slices may overlap.
  const spacing =
    getNumber(dataset, 'SpacingBetweenSlices') ?? requiredNumber(detector, 'SpacingBetweenSlices');
  const normal = cross(orientation.slice(0, 3) as Vec3, orientation.slice(3) as Vec3);
  return imageStackGeometry(
    slices.map((slice) => {
      const step = scale(normal, (slice - start) * spacing);
      return {
        ...dataset,
        NumberOfFrames: 1,
        ImageOrientationPatient: orientation,
        ImagePositionPatient: first.map((mm, axis) => mm + step[axis]),
      };
    }),
  );
}

function noGeometry(dataset: NaturalDataset, why: string): DosimetryError {
  return new DosimetryError('NOT_PATIENT_GEOMETRY', {
    what: `The ${describeInstance(dataset)} is not a SPECT volume.`,
    why,
    next: 'Choose a reconstructed SPECT series (RECON TOMO) of one energy window and one time.',
  });
}
