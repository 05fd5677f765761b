import type { ContourConvention } from '../../labels';
import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import { gridBounds } from './gridBounds';
import type { ProbabilityField } from './probabilityField';

/**
 * Probability that each voxel around one kidney belongs to its contour, small enough to be stored
 * and sent.
 */
export interface ProbabilityBand {
  /** 0 to 255 for probabilities 0 to 1, on `geometry`. */
  probability: Uint8Array;
  geometry: VolumeGeometry;
}

/** Lower probabilities are outside every band that is used. */
const faint = 0.05;

/**
 * The probability of the structure that the contour encloses, cropped to the kidney and one voxel
 * around it, on a right-handed grid.
 * @param field of one kidney only
 * @param convention 'parenchyma' subtracts the probability of the sinus
 */
export function probabilityBand(
  { box, kidney, sinus }: ProbabilityField,
  convention: ContourConvention,
): ProbabilityBand | undefined {
  // On the band's own grid, the interpolation cells around a voxel end at its neighbours.
  const bounds = gridBounds(kidney, box, box, faint);
  if (!bounds) {
    return undefined;
  }
  const { min, max } = bounds;
  const dimensions = min.map((v, axis) => max[axis] - v + 1) as Vec3;
  const [nx, ny] = box.dimensions;
  const [width, height, depth] = dimensions;
  const isMirrored = determinant(box) < 0;
  const probability = new Uint8Array(width * height * depth);
  for (let k = 0, n = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = nx * (min[1] + j + ny * (min[2] + k));
      for (let i = 0; i < width; i++, n++) {
        const from = row + (isMirrored ? max[0] - i : min[0] + i);
        const p = convention === 'solid' || !sinus ? kidney[from] : kidney[from] - sinus[from];
        probability[n] = Math.round(255 * Math.min(1, Math.max(0, p)));
      }
    }
  }
  const [dx, dy, dz, ...others] = box.direction;
  const corner: Vec3 = [isMirrored ? max[0] : min[0], min[1], min[2]];
  return {
    probability,
    geometry: {
      ...box,
      dimensions,
      imagePositionPatient: indexToPatient(box, corner),
      direction: (isMirrored
        ? [0 - dx, 0 - dy, 0 - dz, ...others]
        : box.direction) as VolumeGeometry['direction'],
    },
  };
}

/** Determinant of the axes; -1 for a mirrored box. */
function determinant({ direction: d }: VolumeGeometry): number {
  return (
    d[0] * (d[4] * d[8] - d[5] * d[7]) -
    d[1] * (d[3] * d[8] - d[5] * d[6]) +
    d[2] * (d[3] * d[7] - d[4] * d[6])
  );
}
