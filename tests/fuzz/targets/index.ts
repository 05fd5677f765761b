import type { Pydicom } from '../oracle/createPydicom';
import type { Seeds } from '../seeds';
import type { Target } from '../types';
import { fileTarget } from './fileTarget';
import { imageTargets } from './imageTargets';
import { messageTargets } from './messageTargets';
import { settingsTargets } from './settingsTargets';
import { structureTargets } from './structureTargets';

/** Every reader of the product that takes what others wrote. */
export async function makeTargets(seeds: Seeds, pydicom: Pydicom | undefined): Promise<Target[]> {
  return [
    fileTarget(seeds, pydicom),
    ...(await imageTargets(seeds)),
    ...(await structureTargets(seeds)),
    ...messageTargets(seeds),
    ...settingsTargets(seeds),
  ];
}
