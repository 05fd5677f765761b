import { createSmoothNoise, type NoiseField } from '../createSmoothNoise';
import type { PatientPreset } from '../types';
import { outlineFromTable, type Outline } from './outlineFromTable';
import { remember } from './remember';
import { trunkAngles } from './trunkAngles';

const { PI, abs, exp, max, pow } = Math;

const angles = trunkAngles(720);

/** What the organs share: the trunk's layers, the spine's course, scales and noise fields. */
export interface Frame {
  preset: PatientPreset;
  seed: number;
  /** Skeleton's scale. */
  bone: number;
  /** Stretch of the abdominal organs' places against the 70 kg man, left-right and front-back. */
  stretchX: number;
  stretchY: number;
  skin(z: number): Outline;
  muscle(z: number): Outline;
  cavity(z: number): Outline;
  /** Centre of the vertebral bodies, y, mm. */
  spineY(z: number): number;
  fine: NoiseField;
  medium: NoiseField;
  coarse: NoiseField;
}

/** Piecewise smooth interpolation through (z, value) pairs in ascending z. */
function along(z: number, pairs: readonly (readonly [number, number])[]): number {
  if (z <= pairs[0][0]) {
    return pairs[0][1];
  }
  for (let index = 1; index < pairs.length; index += 1) {
    const [z1, v1] = pairs[index];
    if (z <= z1) {
      const [z0, v0] = pairs[index - 1];
      const t = (z - z0) / (z1 - z0);
      return v0 + (v1 - v0) * t * t * (3 - 2 * t);
    }
  }
  return pairs[pairs.length - 1][1];
}

/** Builds the trunk of a patient: nested outlines by level, from the preset's measures. */
export function createFrame(preset: PatientPreset, seed: number): Frame {
  const lumps = createSmoothNoise(seed, 'trunk', 45);
  const bone = preset.boneScale;
  const female = preset.sex === 'F';
  const { halfWidth, halfDepth } = preset.waistMm;
  const fatMean = preset.subcutaneousFatMm;
  const backFat = fatMean * 0.75;

  const widthAt = (z: number): number =>
    along(z / bone, [
      [-190, preset.hipHalfWidthMm],
      [-120, preset.hipHalfWidthMm * 0.97],
      [-35, halfWidth],
      [70, (halfWidth + preset.chestHalfWidthMm) / 2],
      [150, preset.chestHalfWidthMm],
      [230, preset.chestHalfWidthMm * 1.02],
    ]);
  const depthAt = (z: number): number =>
    along(z / bone, [
      [-190, halfDepth * 0.99],
      [-60, halfDepth],
      [60, halfDepth * 0.98],
      [160, halfDepth * 1.03],
    ]);
  const skinRadii = (z: number): Float64Array => {
    const a = widthAt(z);
    const b = depthAt(z);
    const lumbar = along(z, [
      [-190, 0.5],
      [-60, 1],
      [60, 1],
      [170, 0.6],
    ]);
    const navelAtLevel = exp(-(((z + 75) / 9) ** 2));
    return angles.cosines.map((cosine, index) => {
      const sine = angles.sines[index];
      const exponent = sine > 0 ? 2.7 : 2.3;
      const base =
        1 / pow(pow(abs(cosine) / a, exponent) + pow(abs(sine) / b, exponent), 1 / exponent);
      const groove = 7 * lumbar * angles.groove[index];
      const navel = 14 * angles.navel[index] * navelAtLevel;
      const noise = 3.4 * lumps(base * cosine, base * sine, z * 0.6) * (halfWidth / 160);
      return base - groove - navel + noise;
    });
  };
  const fatDepths = (z: number): Float64Array => {
    const level = along(z / bone, [
      [-190, female ? 1.45 : 1.2],
      [-70, 1.15],
      [40, 0.9],
      [160, 0.6],
    ]);
    return angles.fatShare.map((share, index) => {
      const x = 190 * angles.cosines[index];
      const noise = 1 + 0.22 * lumps(x, 190 * angles.sines[index], z * 0.8 + 500);
      return max(4, fatMean * level * share * noise) + 2;
    });
  };
  const wallDepths = (z: number): Float64Array => {
    const chest = along(z / bone, [
      [20, 0],
      [90, 1],
    ]);
    return angles.abdominalWallMm.map(
      (abdomen, index) =>
        (abdomen * (1 - chest) + angles.thoracicWallMm[index] * chest) * preset.muscleScale,
    );
  };
  const skinTable = remember(skinRadii);
  const fatTable = remember(fatDepths);
  const muscle = remember((z) => {
    const fat = fatTable(z);
    return outlineFromTable(skinTable(z).map((radius, index) => max(20, radius - fat[index])));
  });
  const cavity = remember((z) => {
    const fat = fatTable(z);
    const wall = wallDepths(z);
    return outlineFromTable(
      skinTable(z).map((radius, index) => max(20, radius - (fat[index] + wall[index]))),
    );
  });
  const reference = cavity(10);
  return {
    preset,
    seed,
    bone,
    stretchX: reference.radius(0) / 134,
    stretchY: reference.radius(-PI / 2) / 85,
    skin: remember((z) => outlineFromTable(skinTable(z))),
    muscle,
    cavity,
    spineY: (z) =>
      depthAt(z) -
      7 -
      backFat -
      along(z / bone, [
        [-230, 22],
        [-160, 44],
        [-115, 64],
        [-50, 69],
        [30, 64],
        [120, 52],
        [200, 44],
      ]) *
        bone,
    fine: createSmoothNoise(seed, 'fine', 2.6),
    medium: createSmoothNoise(seed, 'medium', 8),
    coarse: createSmoothNoise(seed, 'coarse', 28),
  };
}
