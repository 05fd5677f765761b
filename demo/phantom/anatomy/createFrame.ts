import { createSmoothNoise, type NoiseField } from '../createSmoothNoise';
import type { PatientPreset } from '../types';
import { outlineFromTable, type Outline } from './outlineFromTable';
import { remember } from './remember';

const { PI, abs, cos, exp, max, pow, sin } = Math;

const steps = 720;

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

function bump(angle: number, centre: number, width: number): number {
  let d = abs(angle - centre);
  if (d > PI) {
    d = 2 * PI - d;
  }
  const t = d / width;
  return exp(-t * t);
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
    const table = new Float64Array(steps);
    const lumbar = along(z, [
      [-190, 0.5],
      [-60, 1],
      [60, 1],
      [170, 0.6],
    ]);
    for (let index = 0; index < steps; index += 1) {
      const angle = (index / steps) * 2 * PI;
      const c = abs(cos(angle)) / a;
      const s = abs(sin(angle)) / b;
      const exponent = sin(angle) > 0 ? 2.7 : 2.3;
      const base = 1 / pow(pow(c, exponent) + pow(s, exponent), 1 / exponent);
      const groove = 7 * lumbar * bump(angle, PI / 2, 0.16);
      const navel = 14 * bump(angle, -PI / 2, 0.05) * exp(-(((z + 75) / 9) ** 2));
      const noise = 3.4 * lumps(base * cos(angle), base * sin(angle), z * 0.6) * (halfWidth / 160);
      table[index] = base - groove - navel + noise;
    }
    return table;
  };
  const fatAt = (angle: number, z: number): number => {
    const level = along(z / bone, [
      [-190, female ? 1.45 : 1.2],
      [-70, 1.15],
      [40, 0.9],
      [160, 0.6],
    ]);
    const flank =
      0.7 +
      0.35 * bump(angle, -PI / 2, 0.9) +
      0.6 * (bump(angle, 0.85, 0.5) + bump(angle, PI - 0.85, 0.5)) +
      0.05 * bump(angle, PI / 2, 0.3);
    const noise = 1 + 0.22 * lumps(190 * cos(angle), 190 * sin(angle), z * 0.8 + 500);
    return max(4, fatMean * level * flank * noise) + 2;
  };
  const wallAt = (angle: number, z: number): number => {
    const chest = along(z / bone, [
      [20, 0],
      [90, 1],
    ]);
    const rectus = bump(angle, -PI / 2, 0.62);
    const midline = bump(angle, -PI / 2, 0.035);
    const abdomen =
      15 - 5.5 * rectus - 2 * midline + 4 * (bump(angle, 0.7, 0.4) + bump(angle, PI - 0.7, 0.4));
    const thorax = 16 + 3 * (bump(angle, 0.5, 0.6) + bump(angle, PI - 0.5, 0.6));
    return (abdomen * (1 - chest) + thorax * chest) * preset.muscleScale;
  };
  const skinTable = remember(skinRadii);
  const layered = (z: number, depth: (angle: number) => number): Outline =>
    outlineFromTable(
      skinTable(z).map((radius, index) => max(20, radius - depth((index / steps) * 2 * PI))),
    );
  const muscle = remember((z) => layered(z, (angle) => fatAt(angle, z)));
  const cavity = remember((z) => layered(z, (angle) => fatAt(angle, z) + wallAt(angle, z)));
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
