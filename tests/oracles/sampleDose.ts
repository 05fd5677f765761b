import { DosimetryError } from '../../src/errors';
import { patientToIndexMatrix } from '../../src/volume';
import { doseInterpolator } from '../../src/dose/doseInterpolator';
import type { DoseVolume } from '../../src/dose/types';

export interface DoseSamples {
  /** One value a point, Gy; NaN where the dose is not known. */
  dosesGy: Float32Array;
  /** Share of the points with a known dose, 0-1; NaN if there are no points. */
  coverageFraction: number;
}

/**
 * Dose at points in patient coordinates, trilinear between the centres of dose voxels.
 *
 * A dose voxel stands for the box around its centre, so the outer half voxel of the grid carries
 * the value of the nearest centre plane. Beyond it, and next to values that are not finite, the
 * dose is not known: NaN, never 0.
 *
 * @param points x, y, z of each point one after the other, LPS mm, in the dose's frame of
 *   reference.
 * @throws INVALID_ARGUMENT if `points` has no three numbers a point.
 */
export function sampleDose(dose: DoseVolume, points: ArrayLike<number>): DoseSamples {
  if (points.length % 3 !== 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose cannot be sampled.',
      why: `The list of points has ${points.length} numbers; three a point are needed.`,
      next: 'Give x, y, z of every point.',
    });
  }
  const m = patientToIndexMatrix(dose);
  const doseAt = doseInterpolator(dose);
  const count = points.length / 3;
  const dosesGy = new Float32Array(count);
  let known = 0;
  for (let n = 0; n < count; n++) {
    const x = points[3 * n];
    const y = points[3 * n + 1];
    const z = points[3 * n + 2];
    const value = doseAt(
      m[0] * x + m[1] * y + m[2] * z + m[3],
      m[4] * x + m[5] * y + m[6] * z + m[7],
      m[8] * x + m[9] * y + m[10] * z + m[11],
    );
    dosesGy[n] = value;
    if (value === value) {
      known++;
    }
  }
  return { dosesGy, coverageFraction: known / count };
}
