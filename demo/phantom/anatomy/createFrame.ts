import { createSmoothNoise, type NoiseField } from '../createSmoothNoise';
import type { PatientPreset } from '../types';
import { along } from './along';
import { fatDepths } from './fatDepths';
import { outlineFromTable, type Outline } from './outlineFromTable';
import { remember } from '../render/remember';
import { skinRadii } from './skinRadii';
import { trunkAngles } from './trunkAngles';
import { trunkHalfDepth } from './trunkHalfDepth';
import { wallDepths } from './wallDepths';

const { PI, max } = Math;

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

/** Builds the trunk of a patient: nested outlines by level, from the preset's measures. */
export function createFrame(preset: PatientPreset, seed: number): Frame {
  const bone = preset.boneScale;
  const angles = trunkAngles();
  const lumps = createSmoothNoise(seed, 'trunk', 45);
  const skinAt = remember(skinRadii(preset, angles, lumps));
  const fatAt = remember(fatDepths(preset, angles, lumps));
  const wallAt = wallDepths(preset, angles);
  const cavity = remember((z) => {
    const wall = wallAt(z);
    const depths = fatAt(z).map((fat, index) => fat + wall[index]);
    return outlineFromTable(inside(skinAt(z), depths));
  });
  const reference = cavity(10);
  return {
    preset,
    seed,
    bone,
    stretchX: reference.radius(0) / 134,
    stretchY: reference.radius(-PI / 2) / 85,
    skin: remember((z) => outlineFromTable(skinAt(z))),
    muscle: remember((z) => outlineFromTable(inside(skinAt(z), fatAt(z)))),
    cavity,
    spineY: (z) => spineY(preset, z),
    fine: createSmoothNoise(seed, 'fine', 2.6),
    medium: createSmoothNoise(seed, 'medium', 8),
    coarse: createSmoothNoise(seed, 'coarse', 28),
  };
}

/** An outline's radii, `depths` under another one's; 20 mm at least. */
function inside(radii: Float64Array, depths: Float64Array): Float64Array {
  return radii.map((radius, index) => max(20, radius - depths[index]));
}

function spineY(preset: PatientPreset, z: number): number {
  const backFat = preset.subcutaneousFatMm * 0.75;
  const forward = along(z / preset.boneScale, [
    [-230, 22],
    [-160, 44],
    [-115, 64],
    [-50, 69],
    [30, 64],
    [120, 52],
    [200, 44],
  ]);
  return trunkHalfDepth(preset, z) - 7 - backFat - forward * preset.boneScale;
}
