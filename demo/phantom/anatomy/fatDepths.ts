import type { NoiseField } from '../createSmoothNoise';
import type { PatientPreset } from '../types';
import { along } from './along';
import type { TrunkAngles } from './trunkAngles';

const { PI, max } = Math;

/** Thickness of skin and subcutaneous fat by direction, mm, at a height that is asked for. */
export function fatDepths(
  preset: PatientPreset,
  angles: TrunkAngles,
  lumps: NoiseField,
): (z: number) => Float64Array {
  const { count, cos, sin } = angles;
  const female = preset.sex === 'F';
  const inFront = angles.bump(-PI / 2, 0.9);
  const left = angles.bump(0.85, 0.5);
  const right = angles.bump(PI - 0.85, 0.5);
  const behind = angles.bump(PI / 2, 0.3);
  return (z) => {
    const level = along(z / preset.boneScale, [
      [-190, female ? 1.45 : 1.2],
      [-70, 1.15],
      [40, 0.9],
      [160, 0.6],
    ]);
    const table = new Float64Array(count);
    for (let index = 0; index < count; index += 1) {
      const flank =
        0.7 + 0.35 * inFront[index] + 0.6 * (left[index] + right[index]) + 0.05 * behind[index];
      const noise = 1 + 0.22 * lumps(190 * cos[index], 190 * sin[index], z * 0.8 + 500);
      table[index] = max(4, preset.subcutaneousFatMm * level * flank * noise) + 2;
    }
    return table;
  };
}
