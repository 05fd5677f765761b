import { tissues } from './types';

/**
 * Makes "kidney" the same in both label volumes, voxel by voxel, so that the activity is that of
 * the truth's voxels.
 */
export function matchTissueToKidneys(tissue: Uint8Array, kidneys: Uint8Array): void {
  const cortex = [0, tissues.cortexRight, tissues.cortexLeft];
  for (let index = 0; index < tissue.length; index += 1) {
    const value = tissue[index];
    const isRenal = value >= tissues.cortexRight && value <= tissues.medullaLeft;
    if (kidneys[index] > 0 && !isRenal) {
      tissue[index] = cortex[kidneys[index]];
    } else if (kidneys[index] === 0 && isRenal) {
      tissue[index] = tissues.sinus;
    }
  }
}
