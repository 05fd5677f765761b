import type { PatientPreset } from '../types';
import { along } from './along';
import type { TrunkAngles } from './trunkAngles';

const { PI } = Math;

/** Thickness of the muscular wall by direction, mm, at a height that is asked for. */
export function wallDepths(
  preset: PatientPreset,
  angles: TrunkAngles,
): (z: number) => Float64Array {
  const rectus = angles.bump(-PI / 2, 0.62);
  const midline = angles.bump(-PI / 2, 0.035);
  const flanks = sum(angles.bump(0.7, 0.4), angles.bump(PI - 0.7, 0.4));
  const backs = sum(angles.bump(0.5, 0.6), angles.bump(PI - 0.5, 0.6));
  return (z) => {
    const chest = along(z / preset.boneScale, [
      [20, 0],
      [90, 1],
    ]);
    return rectus.map((bulge, index) => {
      const abdomen = 15 - 5.5 * bulge - 2 * midline[index] + 4 * flanks[index];
      const thorax = 16 + 3 * backs[index];
      return (abdomen * (1 - chest) + thorax * chest) * preset.muscleScale;
    });
  };
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value + b[index]);
}
