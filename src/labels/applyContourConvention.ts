import type { Labelmap } from '../volume/types';
import type { ContourConvention } from './contourConvention';
import { kidneySides } from './kidneySides';
import type { KidneySide } from './kidneySides';

/**
 * Redraws automatic contours in the other convention, in place: the sinus of each kidney becomes
 * background or kidney. Voxels that now belong to the other kidney are not changed.
 * @param sinusVoxels of each kidney, indices into the labelmap's data
 */
export function applyContourConvention(
  labelmap: Labelmap,
  sinusVoxels: Record<KidneySide, Uint32Array>,
  convention: ContourConvention,
): void {
  const { data } = labelmap;
  for (const { side, label } of kidneySides) {
    const [from, to] = convention === 'parenchyma' ? [label, 0] : [0, label];
    for (const voxel of sinusVoxels[side]) {
      if (data[voxel] === from) {
        data[voxel] = to;
      }
    }
  }
}
