import type { IndexBounds } from '../../labels';
import { indexToPatient, voxelVolumeMl } from '../../volume';
import type { Labelmap, Vec3 } from '../../volume/types';
import { symmetricEigenvalues } from './symmetricEigenvalues';

/** Size, position and shape of one kidney's contour. */
export interface KidneyShape {
  volumeMl: number;
  /** Centre of mass, LPS mm. */
  centroidMm: Vec3;
  /**
   * Length, width and thickness of the ellipsoid with the same second moments, mm. The hilum makes
   * it a little larger than the kidney.
   */
  axesMm: Vec3;
  /**
   * Volume of the contour over that of the ellipsoid: 1 for an ellipsoid, less for a shape with
   * arms, hollows or distant parts.
   */
  ellipsoidFill: number;
  /** Covariance of the voxels' positions along the CT's axes, mm2: [ii, jj, kk, ij, ik, jk]. */
  covarianceMm2: [number, number, number, number, number, number];
  /** Centre of mass as a voxel index. */
  centroidIndex: Vec3;
}

/** @param bounds of `label` in `labelmap`, which has at least one such voxel */
export function kidneyShape(
  labelmap: Labelmap,
  label: number,
  { min, max }: IndexBounds,
): KidneyShape {
  const [nx, ny] = labelmap.dimensions;
  const { data, spacingMm } = labelmap;
  let n = 0;
  // Sums are taken relative to the corner of the bounds, so that they stay small.
  let [si, sj, sk, sii, sjj, skk, sij, sik, sjk] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k <= max[2] - min[2]; k++) {
    for (let j = 0; j <= max[1] - min[1]; j++) {
      const row = min[0] + nx * (min[1] + j + ny * (min[2] + k));
      let inRow = 0;
      let rowI = 0;
      let rowII = 0;
      for (let i = 0; i <= max[0] - min[0]; i++) {
        if (data[row + i] === label) {
          inRow++;
          rowI += i;
          rowII += i * i;
        }
      }
      n += inRow;
      si += rowI;
      sii += rowII;
      sj += inRow * j;
      sjj += inRow * j * j;
      sij += rowI * j;
      sk += inRow * k;
      skk += inRow * k * k;
      sik += rowI * k;
      sjk += inRow * j * k;
    }
  }
  const mean = [si / n, sj / n, sk / n];
  const [di, dj, dk] = spacingMm;
  // Adds a voxel's own variance, 1/12 of the squared spacing, because a voxel is not a point.
  const covarianceMm2: KidneyShape['covarianceMm2'] = [
    di * di * (sii / n - mean[0] * mean[0] + 1 / 12),
    dj * dj * (sjj / n - mean[1] * mean[1] + 1 / 12),
    dk * dk * (skk / n - mean[2] * mean[2] + 1 / 12),
    di * dj * (sij / n - mean[0] * mean[1]),
    di * dk * (sik / n - mean[0] * mean[2]),
    dj * dk * (sjk / n - mean[1] * mean[2]),
  ];
  // The variance of a solid ellipsoid along a half axis a is a squared / 5.
  const axesMm = symmetricEigenvalues(covarianceMm2).map(
    (variance) => 2 * Math.sqrt(5 * variance),
  ) as Vec3;
  const volumeMl = n * voxelVolumeMl(labelmap);
  const ellipsoidMl = ((Math.PI / 6) * axesMm[0] * axesMm[1] * axesMm[2]) / 1000;
  const centroidIndex: Vec3 = [min[0] + mean[0], min[1] + mean[1], min[2] + mean[2]];
  return {
    volumeMl,
    centroidMm: indexToPatient(labelmap, centroidIndex),
    axesMm,
    ellipsoidFill: volumeMl / ellipsoidMl,
    covarianceMm2,
    centroidIndex,
  };
}
