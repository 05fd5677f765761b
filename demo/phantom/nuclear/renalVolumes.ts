import { voxelVolumeMl, type Labelmap, type Volume } from '../../../src/volume';
import { tissues, type KidneySide } from '../types';
import { cortexToMedulla } from './constants';
import { indicesOf } from './indicesOf';

const label = { right: 1, left: 2 } as const;

/**
 * Volume of one kidney's voxels, and the volume of cortex that would hold as much activity: a
 * medulla counts less by `cortexToMedulla`.
 */
export function renalVolumes(
  side: KidneySide,
  kidneys: Labelmap,
  tissue: Volume<Uint8Array>,
): { volumeMl: number; cortexMl: number } {
  const cortex = side === 'right' ? tissues.cortexRight : tissues.cortexLeft;
  const voxels = indicesOf(kidneys.data, label[side]);
  let weighted = 0;
  for (const index of voxels) {
    weighted += tissue.data[index] === cortex ? 1 : 1 / cortexToMedulla;
  }
  const voxelMl = voxelVolumeMl(kidneys);
  return { volumeMl: voxels.length * voxelMl, cortexMl: weighted * voxelMl };
}
