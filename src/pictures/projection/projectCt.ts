import type { Vec3, VolumeGeometry } from '../../volume/types';
import type { CoronalImage } from './coronalImage';
import type { PictureCrop } from '../plane/kidneyCrop';
import type { Pacer } from './pacer';
import type { PicturePlane } from '../plane/picturePlane';
import { pixelSteps } from '../plane/pixelSteps';

export interface ProjectCtInput {
  geometry: VolumeGeometry;
  /** The view from the front of that volume. */
  plane: PicturePlane;
  crop: PictureCrop;
  /**
   * HU of slice k, row by row; undefined where the slice is not available, whose samples become
   * NaN.
   */
  slice: (k: number) => ArrayLike<number> | undefined;
  /** First and last index of the kidneys along the line of sight. */
  depth: [number, number];
  pace?: Pacer;
}

/**
 * Mean CT number along each line of sight, over the cropped part of a coronal plane and the depth
 * of the kidneys.
 */
export async function projectCt({
  geometry,
  plane,
  crop,
  slice,
  depth,
  pace = () => undefined,
}: ProjectCtInput): Promise<CoronalImage> {
  const [nx] = geometry.dimensions;
  const columns = crop.endColumn - crop.firstColumn;
  const rows = crop.endRow - crop.firstRow;
  const sums = new Float32Array(columns * rows);
  const counts = new Uint16Array(columns * rows);
  const { first, last } = voxelRange(plane, crop, depth);
  const { origin, step } = pixelSteps({ ...plane, columns, rows });
  for (let k = first[2]; k <= last[2]; k++) {
    await pace();
    const hounsfield = slice(k);
    if (!hounsfield) {
      continue;
    }
    for (let j = first[1]; j <= last[1]; j++) {
      let pixel = origin + step[1] * (j - first[1]) + step[2] * (k - first[2]);
      for (let i = first[0]; i <= last[0]; i++, pixel += step[0]) {
        sums[pixel] += hounsfield[i + nx * j];
        counts[pixel]++;
      }
    }
  }
  const values = sums.map((sum, n) => (counts[n] > 0 ? sum / counts[n] : Number.NaN));
  return { kind: 'ct', columns, rows, values };
}

/** First and last voxel of a crop along i, j and k. */
function voxelRange(
  { axes, isReversed, columns, rows }: PicturePlane,
  { firstColumn, endColumn, firstRow, endRow }: PictureCrop,
  depth: [number, number],
): { first: Vec3; last: Vec3 } {
  const range: [number, number][] = [];
  range[axes.across] = isReversed.across
    ? [columns - endColumn, columns - 1 - firstColumn]
    : [firstColumn, endColumn - 1];
  range[axes.down] = isReversed.down
    ? [rows - endRow, rows - 1 - firstRow]
    : [firstRow, endRow - 1];
  range[axes.depth] = depth;
  const [i, j, k] = range;
  return { first: [i[0], j[0], k[0]], last: [i[1], j[1], k[1]] };
}
