import type { ContourConvention } from './contourConvention';
import { kidneySides } from './kidneySides';
import type { KidneySide } from './kidneySides';
import type { VolumeGeometry } from '../volume/types';

/**
 * Removes the renal sinus from the contours, or adds it, in the viewer's own slices. Voxels that
 * belong to the other kidney are not changed.
 * @param labels the viewer's array of slice k, changed in place
 * @param sinusVoxels of each kidney, indices i + nx * (j + ny * k)
 */
export function redrawConvention(
  { dimensions: [nx, ny] }: VolumeGeometry,
  labels: (k: number) => Uint8Array,
  sinusVoxels: Record<KidneySide, Uint32Array>,
  convention: ContourConvention,
): void {
  const size = nx * ny;
  for (const { side, label } of kidneySides) {
    const [from, to] = convention === 'parenchyma' ? [label, 0] : [0, label];
    for (const voxel of sinusVoxels[side]) {
      const slice = labels(Math.floor(voxel / size));
      if (slice[voxel % size] === from) {
        slice[voxel % size] = to;
      }
    }
  }
}
