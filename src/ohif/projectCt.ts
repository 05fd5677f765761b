import type { VolumeGeometry } from '../volume/types';
import type { CoronalCrop } from './coronalCrop';
import type { CoronalPlane } from './coronalPlane';
import { createPacer } from '../viewer/pace/createPacer';
import type { CoronalImage } from './projectDose';

/**
 * Mean CT number along each line of sight, over the cropped part of a coronal plane and the depth in
 * which the kidneys lie. Pauses now and then, so that the page stays alive.
 *
 * @param slice HU of slice k; undefined where it is not at hand, which leaves NaN there
 * @param depth first and last index of the kidneys along the line of sight
 */
export async function projectCt(
  { dimensions }: VolumeGeometry,
  { axes, isReversed, columns: planeColumns, rows: planeRows }: CoronalPlane,
  crop: CoronalCrop,
  slice: (k: number) => ArrayLike<number> | undefined,
  depth: [number, number],
): Promise<CoronalImage> {
  const columns = crop.endColumn - crop.firstColumn;
  const rows = crop.endRow - crop.firstRow;
  const sums = new Float32Array(columns * rows);
  const counts = new Uint16Array(columns * rows);
  const first = [0, 0, 0];
  const last = dimensions.map((n) => n - 1);
  const limit = (axis: number, from: number, end: number, size: number, reversed: boolean) => {
    first[axis] = reversed ? size - end : from;
    last[axis] = reversed ? size - 1 - from : end - 1;
  };
  limit(axes.across, crop.firstColumn, crop.endColumn, planeColumns, isReversed.across);
  limit(axes.down, crop.firstRow, crop.endRow, planeRows, isReversed.down);
  [first[axes.depth], last[axes.depth]] = depth;
  const step = [0, 0, 0];
  step[axes.across] = isReversed.across ? -1 : 1;
  step[axes.down] = isReversed.down ? -columns : columns;
  const origin =
    (isReversed.across ? columns - 1 : 0) + (isReversed.down ? (rows - 1) * columns : 0);
  const [nx] = dimensions;
  const pause = createPacer();
  for (let k = first[2]; k <= last[2]; k++) {
    await pause();
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
