import type { VolumeGeometry } from '../../volume/types';
import type { Pacer } from './pacer';
import type { PicturePlane } from '../plane/picturePlane';

/**
 * First and last index of any label along the line of sight; the whole depth where there is no
 * label.
 * @param labelsOf labels of slice k, row by row; null for an empty slice
 */
export async function depthRange(
  { dimensions }: VolumeGeometry,
  { axes }: PicturePlane,
  labelsOf: (k: number) => Uint8Array | null,
  pace: Pacer = () => undefined,
): Promise<[number, number]> {
  const [nx, , nz] = dimensions;
  let [first, last] = [dimensions[axes.depth], -1];
  for (let k = 0; k < nz; k++) {
    await pace();
    const labels = labelsOf(k) ?? [];
    for (let n = 0; n < labels.length; n++) {
      if (labels[n] !== 0) {
        const depth = axes.depth === 2 ? k : axes.depth === 1 ? Math.floor(n / nx) : n % nx;
        first = Math.min(first, depth);
        last = Math.max(last, depth);
      }
    }
  }
  return last < 0 ? [0, dimensions[axes.depth] - 1] : [first, last];
}
