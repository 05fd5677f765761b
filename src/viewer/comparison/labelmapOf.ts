import type { Labelmap, VolumeGeometry } from '../../volume/types';
import type { SliceLabels } from '../measuring/createMeasurement';

/** Slices, null where there is none, as one labelmap. */
export function labelmapOf(
  geometry: VolumeGeometry,
  labelsOf: (k: number) => SliceLabels,
): Labelmap {
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  for (let k = 0; k < nz; k++) {
    const labels = labelsOf(k);
    if (labels) {
      data.set(labels, k * nx * ny);
    }
  }
  return { ...geometry, data };
}
