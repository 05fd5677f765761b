import type { NoiseField } from '../createSmoothNoise';
import type { PatientPreset } from '../types';
import { along } from './along';
import type { TrunkAngles } from './trunkAngles';
import { trunkHalfDepth } from './trunkHalfDepth';
import { trunkHalfWidth } from './trunkHalfWidth';

const { PI, abs, exp, pow } = Math;

/** Distance of the skin from the trunk's axis by direction, mm, at a height that is asked for. */
export function skinRadii(
  preset: PatientPreset,
  angles: TrunkAngles,
  lumps: NoiseField,
): (z: number) => Float64Array {
  const { count, cos, sin } = angles;
  const behind = angles.bump(PI / 2, 0.16);
  const inFront = angles.bump(-PI / 2, 0.05);
  const { halfWidth } = preset.waistMm;
  return (z) => {
    const a = trunkHalfWidth(preset, z);
    const b = trunkHalfDepth(preset, z);
    const lumbar = along(z, [
      [-190, 0.5],
      [-60, 1],
      [60, 1],
      [170, 0.6],
    ]);
    const atNavel = exp(-(((z + 75) / 9) ** 2));
    const table = new Float64Array(count);
    for (let index = 0; index < count; index += 1) {
      const c = abs(cos[index]) / a;
      const s = abs(sin[index]) / b;
      const exponent = sin[index] > 0 ? 2.7 : 2.3;
      const base = 1 / pow(pow(c, exponent) + pow(s, exponent), 1 / exponent);
      const groove = 7 * lumbar * behind[index];
      const navel = 14 * inFront[index] * atNavel;
      const noise = 3.4 * lumps(base * cos[index], base * sin[index], z * 0.6) * (halfWidth / 160);
      table[index] = base - groove - navel + noise;
    }
    return table;
  };
}
