import type { PatientPreset } from '../types';
import { along } from './along';

/** Half depth of the trunk at height z, skin to skin, mm. */
export function trunkHalfDepth({ waistMm, boneScale }: PatientPreset, z: number): number {
  const { halfDepth } = waistMm;
  return along(z / boneScale, [
    [-190, halfDepth * 0.99],
    [-60, halfDepth],
    [60, halfDepth * 0.98],
    [160, halfDepth * 1.03],
  ]);
}
