import { resampleCubic } from '../coregistration';
import type { Affine, Vec3 } from '../volume';
import { blurBlocks } from './blurBlocks';
import type { StructureScene } from './structureScene';

/** The blurred structure, filled with 1, at the SPECT's voxels, and how it changes. */
export interface StructureDerivatives {
  values: Float32Array;
  /** Per mm2 of the blur's variance. */
  byVariance: Float32Array;
  /** Per mm of a shift along x, y and z. */
  byShift: Float32Array[];
}

const relativeStep = 0.02;
const stepMm = 0.5;

/**
 * @param variance of the blur in all directions, mm2
 * @param shiftMm from the contour to the structure in the image, LPS
 */
export function structureDerivatives(
  scene: StructureScene,
  variance: number,
  shiftMm: Vec3,
): StructureDerivatives {
  const blurred = blurredBy(scene, variance);
  const values = seen(scene, blurred, shiftMm);
  const wider = seen(scene, blurredBy(scene, variance * (1 + relativeStep)), shiftMm);
  const byShift = [0, 1, 2].map((axis) => {
    const [before, after] = [-stepMm, stepMm].map((step) =>
      seen(scene, blurred, shiftMm.map((mm, n) => (n === axis ? mm + step : mm)) as Vec3),
    );
    return after.map((value, at) => (value - before[at]) / (2 * stepMm));
  });
  const byVariance = wider.map((value, at) => (value - values[at]) / (relativeStep * variance));
  return { values, byVariance, byShift };
}

function blurredBy({ coverage, grid }: StructureScene, variance: number): Float32Array {
  return blurBlocks(coverage, grid, [variance, variance, variance], 'values');
}

function seen({ grid, part }: StructureScene, data: Float32Array, [x, y, z]: Vec3): Float32Array {
  const back: Affine = [1, 0, 0, -x, 0, 1, 0, -y, 0, 0, 1, -z];
  return resampleCubic({ ...grid, data }, part, back).data;
}
