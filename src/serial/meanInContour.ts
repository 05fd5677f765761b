import { doseInterpolator } from '../dose/doseInterpolator';
import { subVoxelCounts } from '../dose/subVoxelCounts';
import {
  composeAffine,
  indexToPatientMatrix,
  patientToIndexMatrix,
  voxelVolumeMl,
} from '../volume';
import type { Affine, Labelmap, Volume } from '../volume';

export interface ContourMean {
  /** In the unit of the image; undefined where no part of the contour lies in the image. */
  mean?: number;
  /** Of the whole contour. */
  volumeMl: number;
  /** Share of the contour that lies in the image, 0 to 1; the mean is that of this share. */
  coverage: number;
}

/**
 * Mean of an image over a contour: trilinear at sub-points of every voxel of the contour that are
 * half an image voxel apart at most, as `kidneyDose` samples a dose.
 *
 * @param contourToImage from the contour's patient coordinates to the image's, LPS mm; default:
 *   they are the same
 * @throws INVALID_ARGUMENT for a grid without a volume
 */
export function meanInContour(
  image: Volume<Float32Array>,
  contour: Labelmap,
  label: number,
  contourToImage?: Affine,
): ContourMean {
  const toImage = composeAffine(
    contourToImage
      ? composeAffine(indexToPatientMatrix(contour), contourToImage)
      : indexToPatientMatrix(contour),
    patientToIndexMatrix(image),
  );
  const offsets = subPointOffsets(toImage, subVoxelCounts(contour, image).counts);
  const at = doseInterpolator(image);
  const [nx, ny] = contour.dimensions;
  let voxels = 0;
  let covered = 0;
  let sum = 0;
  for (let n = contour.data.indexOf(label); n >= 0; n = contour.data.indexOf(label, n + 1)) {
    voxels++;
    const i = n % nx;
    const j = Math.floor(n / nx) % ny;
    const k = Math.floor(n / (nx * ny));
    const x = toImage[0] * i + toImage[1] * j + toImage[2] * k + toImage[3];
    const y = toImage[4] * i + toImage[5] * j + toImage[6] * k + toImage[7];
    const z = toImage[8] * i + toImage[9] * j + toImage[10] * k + toImage[11];
    for (let p = 0; p < offsets.length; p += 3) {
      const value = at(x + offsets[p], y + offsets[p + 1], z + offsets[p + 2]);
      if (value === value) {
        covered++;
        sum += value;
      }
    }
  }
  const points = (voxels * offsets.length) / 3;
  return {
    ...(covered > 0 && { mean: sum / covered }),
    volumeMl: voxels * voxelVolumeMl(contour),
    coverage: points > 0 ? covered / points : 0,
  };
}

/** Of the sub-points of a voxel from its centre, in indices of the image: x, y, z, x, y, z ... */
function subPointOffsets(m: Affine, [ni, nj, nk]: readonly [number, number, number]): Float64Array {
  const offsets: number[] = [];
  for (let c = 0; c < nk; c++) {
    for (let b = 0; b < nj; b++) {
      for (let a = 0; a < ni; a++) {
        const u = (a + 0.5) / ni - 0.5;
        const v = (b + 0.5) / nj - 0.5;
        const w = (c + 0.5) / nk - 0.5;
        offsets.push(
          m[0] * u + m[1] * v + m[2] * w,
          m[4] * u + m[5] * v + m[6] * w,
          m[8] * u + m[9] * v + m[10] * w,
        );
      }
    }
  }
  return Float64Array.from(offsets);
}
