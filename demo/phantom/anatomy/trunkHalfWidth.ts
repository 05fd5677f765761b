import type { PatientPreset } from '../types';
import { along } from './along';

/** Half width of the trunk at height z, skin to skin, mm. */
export function trunkHalfWidth(preset: PatientPreset, z: number): number {
  const { hipHalfWidthMm, chestHalfWidthMm, waistMm, boneScale } = preset;
  return along(z / boneScale, [
    [-190, hipHalfWidthMm],
    [-120, hipHalfWidthMm * 0.97],
    [-35, waistMm.halfWidth],
    [70, (waistMm.halfWidth + chestHalfWidthMm) / 2],
    [150, chestHalfWidthMm],
    [230, chestHalfWidthMm * 1.02],
  ]);
}
