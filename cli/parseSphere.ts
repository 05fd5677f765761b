import { DosimetryError } from '../src/errors';
import { sphereLabelmap } from '../src/recovery';
import type { Labelmap } from '../src/volume';

/** Of spheres that a SPECT shows and that fit into a phantom, mm. */
const [smallestMm, largestMm] = [10, 200];

/**
 * A sphere as the command line gives it.
 * @param text `X,Y,Z,D`: centre, DICOM patient coordinates in mm, and inner diameter in mm
 * @throws INVALID_ARGUMENT
 */
export function parseSphere(text: string): Labelmap {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [x, y, z, diameter] = numbers;
  const isSphere =
    numbers.length === 4 &&
    [x, y, z].every((mm) => Math.abs(mm) <= 1e4) &&
    diameter >= smallestMm &&
    diameter <= largestMm;
  if (!isSphere) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `--sphere ${text} is no sphere.`,
      why: `It needs four numbers: x, y and z of the centre in mm, and the diameter, ${smallestMm} to ${largestMm} mm.`,
      next: 'For example --sphere=-57.2,14,-310,37.',
    });
  }
  return sphereLabelmap([x, y, z], diameter);
}
