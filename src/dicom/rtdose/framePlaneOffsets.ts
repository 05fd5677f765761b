import { DosimetryError } from '../../errors';
import type { Direction } from '../../volume';
import { describeInstance } from '../messages/describeInstance';
import { getNumbers } from '../attributes/getNumbers';
import { requiredNumbers } from '../attributes/requiredNumbers';
import type { NaturalDataset } from '../types';

/** Tolerance for "first element zero", for the rounding of a decimal string. */
const zeroMm = 1e-4;
/** ImagePositionPatient and the offsets may be rounded differently. */
const sameZMm = 0.011;
const axialCosines: readonly number[] = [1, 0, 0, 0, 1, 0];

/**
 * Distance of each frame from ImagePositionPatient along cross(row, column), mm (PS3.3 C.8.8.3.2).
 * Form (a), first offset 0: the offsets themselves. Form (b), first offset equal to z of
 * ImagePositionPatient: absolute z, allowed only for ImageOrientationPatient 1\0\0\0\1\0, where the
 * normal is +z. In both forms the first frame lies at ImagePositionPatient, so distances are taken
 * from the first offset; where that is nearly 0, both forms give the same result.
 * @throws MISSING_TAG, INVALID_TAG, DOSE_GRID_INVALID if the offsets are of neither form, or their
 *   number differs from that of the frames.
 */
export function framePlaneOffsets(
  dataset: NaturalDataset,
  frames: number,
  direction: Direction,
  positionZ: number,
): number[] {
  if (frames === 1) {
    // A stack whose NumberOfFrames was lost or altered would be read as a dose of its first plane
    // only.
    const { length } = getNumbers(dataset, 'GridFrameOffsetVector');
    if (length > 1) {
      throw offsetError(dataset, `It has 1 frame but ${length} frame offsets.`);
    }
    // The offset of a single plane adds nothing to ImagePositionPatient.
    return [0];
  }
  const offsets = requiredNumbers(dataset, 'GridFrameOffsetVector');
  const first = offsets[0];
  if (offsets.length !== frames) {
    throw offsetError(dataset, `It has ${frames} frames but ${offsets.length} frame offsets.`);
  }
  const fromFirst = offsets.map((offset) => offset - first);
  if (Math.abs(first) <= zeroMm) {
    return fromFirst;
  }
  if (Math.abs(first - positionZ) > sameZMm) {
    throw offsetError(
      dataset,
      `Its first frame offset is ${first} mm: neither 0 (relative offsets) nor the z of ImagePositionPatient, ${positionZ} mm (absolute offsets).`,
    );
  }
  if (axialCosines.some((cosine, n) => Math.abs(direction[n] - cosine) > 1e-4)) {
    throw offsetError(
      dataset,
      'Its frame offsets are absolute z positions, which DICOM allows for planes of orientation 1\\0\\0\\0\\1\\0 only.',
    );
  }
  return fromFirst;
}

function offsetError(dataset: NaturalDataset, why: string): DosimetryError {
  return new DosimetryError('DOSE_GRID_INVALID', {
    what: `The planes of the dose map in ${describeInstance(dataset)} have no certain position.`,
    why,
    next: 'Export the dose again; frame offsets that start at 0 are understood by every system (PS3.3 C.8.8.3.2).',
  });
}
