import { kidneySides } from '../../labels';
import type { VolumeGeometry } from '../../volume/types';
import { coronalPlane } from '../plane/coronalPlane';
import type { PicturePlane } from '../plane/picturePlane';
import { pixelSteps } from '../plane/pixelSteps';

export interface Silhouettes {
  plane: PicturePlane;
  /**
   * Updates the counts for slice k from its former to its present labels; null means an empty
   * slice.
   */
  replaceSlice(k: number, before: Uint8Array | null, after: Uint8Array | null): void;
  /**
   * For each kidney, right then left: number of voxels behind each pixel of the plane, row by row.
   */
  counts(): Uint16Array[];
}

/** Outlines of both kidneys seen from the front, updated slice by slice. */
export function createSilhouettes(geometry: VolumeGeometry): Silhouettes {
  const plane = coronalPlane(geometry);
  const [nx, ny, nz] = geometry.dimensions;
  const counts = kidneySides.map(() => new Uint16Array(plane.columns * plane.rows));
  const { origin, step } = pixelSteps(plane);

  const add = (k: number, labels: Uint8Array | null, sign: 1 | -1) => {
    if (!labels) {
      return;
    }
    for (let j = 0, n = 0; j < ny; j++) {
      let pixel = origin + step[1] * j + step[2] * k;
      for (let i = 0; i < nx; i++, n++, pixel += step[0]) {
        const label = labels[n];
        if (label !== 0 && label <= counts.length) {
          counts[label - 1][pixel] += sign;
        }
      }
    }
  };
  return {
    plane,
    replaceSlice(k, before, after) {
      if (k < 0 || k >= nz) {
        return;
      }
      add(k, before, -1);
      add(k, after, 1);
    },
    counts: () => counts,
  };
}
