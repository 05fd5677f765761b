import { labelComponents } from '../../labels';
import { voxelVolumeMl } from '../../volume';
import type { ProbabilityField } from '../fields/probabilityField';

/**
 * Lower end of the uncertain band of probabilities. Everything connected at this probability is one
 * kidney.
 */
const connectedLevel = 0.3;

export interface IsolatedKidney {
  field: ProbabilityField;
  /** Pieces that were cleared and that do not belong to the other kidney. */
  removed: { count: number; volumeMl: number };
}

/**
 * Keeps the largest piece of a field and everything connected to it, and clears the rest.
 * @param threshold probability from which a voxel is kidney
 * @param otherKidney probability of the other kidney on the field's box; a piece of the other
 *   kidney is cleared without being reported
 */
export function isolateKidney(
  { box, kidney, sinus }: ProbabilityField,
  threshold: number,
  otherKidney?: Float32Array,
): IsolatedKidney {
  const level = Math.min(connectedLevel, threshold);
  const mask = new Uint8Array(kidney.length);
  for (let n = 0; n < kidney.length; n++) {
    mask[n] = kidney[n] > level ? 1 : 0;
  }
  const { components, sizes } = labelComponents(mask, box.dimensions);
  if (sizes.length <= 1) {
    return { field: { box, kidney, sinus }, removed: { count: 0, volumeMl: 0 } };
  }
  const voxels = new Float64Array(sizes.length + 1);
  const shared = new Float64Array(sizes.length + 1);
  for (let n = 0; n < kidney.length; n++) {
    if (components[n] > 0 && kidney[n] > threshold) {
      voxels[components[n]]++;
      shared[components[n]] += otherKidney && otherKidney[n] > threshold ? 1 : 0;
    }
  }
  let main = 1;
  for (let c = 2; c < voxels.length; c++) {
    if (voxels[c] > voxels[main]) {
      main = c;
    }
  }
  const removed = { count: 0, volumeMl: 0 };
  for (let c = 1; c < voxels.length; c++) {
    if (c !== main && voxels[c] > 0 && shared[c] <= voxels[c] / 2) {
      removed.count++;
      removed.volumeMl += voxels[c] * voxelVolumeMl(box);
    }
  }
  const cleaned = new Float32Array(kidney.length);
  for (let n = 0; n < kidney.length; n++) {
    if (components[n] === 0 || components[n] === main) {
      cleaned[n] = kidney[n];
    }
  }
  return { field: { box, kidney: cleaned, sinus }, removed };
}
