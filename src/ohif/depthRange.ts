import type { VolumeGeometry } from '../volume/types';
import type { CoronalPlane } from './coronalPlane';
import { createPacer } from '../viewer/pace/createPacer';

/**
 * First and last index of any label along the line of sight; the whole depth without a label. Pauses now
 * and then, so that the page stays alive.
 */
export async function depthRange(
  { dimensions }: VolumeGeometry,
  { axes }: CoronalPlane,
  labelsOf: (k: number) => Uint8Array | null,
): Promise<[number, number]> {
  const [nx, , nz] = dimensions;
  let [first, last] = [dimensions[axes.depth], -1];
  const pause = createPacer();
  for (let k = 0; k < nz; k++) {
    await pause();
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
