import type { Labelmap } from '../volume';
import { visitOnGrid } from './visitOnGrid';

/**
 * Which share of a structure's voxels has its centre in any structure of another labelmap.
 * @param other in the same frame; its grid may be another
 * @returns 0 to 1; 0 for a structure without voxels
 */
export function shareInside(labelmap: Labelmap, label: number, other: Labelmap): number {
  let voxels = 0;
  let inside = 0;
  visitOnGrid(labelmap, label, other, (n) => {
    voxels++;
    inside += n >= 0 && other.data[n] !== 0 ? 1 : 0;
  });
  return voxels > 0 ? inside / voxels : 0;
}
