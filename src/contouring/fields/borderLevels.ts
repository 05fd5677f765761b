import type { DecisionThresholds } from '../../network';
import { distanceTransform } from '../../volume/distanceTransform';
import { smoothGaussian } from '../../volume/smoothGaussian';
import type { VolumeGeometry } from '../../volume/types';
import type { ProbabilityField } from './probabilityField';

/** What a CT shows on both sides of a border, on the grid of a box. */
export interface BorderLevels {
  /** Mean HU of the parenchyma near by. */
  inside: Float32Array;
  /** Mean HU beyond the border near by. */
  outside: Float32Array;
  /** 0 where the CT says nothing about the border, to 1 where noise is nothing beside its step. */
  trust: Float32Array;
}

/** Standard deviation of the Gaussian within which the parenchyma's HU are averaged, mm. */
const parenchymaMm = 5;
/** This far from a border a voxel holds no part of the tissue beyond it, mm. */
const clearMm = 2;
/** A step is trusted half where it is this many times the noise. */
const noiseFactor = 2;
/** The surroundings are averaged from the first to the second distance from the kidney, mm. */
const ringMm = [1.5, 4] as const;
/** Above this probability a voxel is parenchyma, however thin it is there. */
const certain = 0.95;
/** Least part of the Gaussian that must hold tissue of each side. */
const enough = 1e-3;

/** Steps below minStepHu, and voxels further than reachMm from the border, are left alone. */
const outerBorder = { sigmaMm: 2, minStepHu: 30, reachMm: 4.5 };
/**
 * Without contrast medium, urine and vessels of the sinus are as bright as the parenchyma, and only
 * fat would be seen: hence the larger step.
 */
const sinusBorder = { sigmaMm: 4, minStepHu: 50, reachMm: 5 };

/**
 * HU on both sides of the kidney's outer border and of its border to the sinus.
 * @param hounsfield of the CT on the field's box
 */
export function borderLevels(
  { box, kidney, sinus }: Required<ProbabilityField>,
  hounsfield: Float32Array,
  { threshold, sinusThreshold }: DecisionThresholds,
): Record<'outer' | 'sinus', BorderLevels> {
  const count = kidney.length;
  const isKidney = maskOf(count, (n) => kidney[n] > threshold);
  const isSinus = maskOf(count, (n) => isKidney[n] && sinus[n] > sinusThreshold * kidney[n]);
  const toSurface = distanceMm(isKidney, box);
  const toSinus = distanceMm(isSinus, box);
  const isDeep = maskOf(
    count,
    (n) => isKidney[n] && !isSinus[n] && toSurface[n] > clearMm && toSinus[n] > clearMm,
  );
  const isParenchyma = maskOf(
    count,
    (n) => isKidney[n] && !isSinus[n] && (toSurface[n] > clearMm || kidney[n] > certain),
  );
  const isAround = maskOf(
    count,
    (n) => !isKidney[n] && toSurface[n] > ringMm[0] && toSurface[n] < ringMm[1],
  );
  // One voxel of the sinus' rim is left out where it is thick enough.
  const isSinusCore = maskOf(count, (n) => isSinus[n] && toSinus[n] > 1);
  const deep = meanNear(hounsfield, isDeep, box, parenchymaMm);
  const noiseHu = spread(hounsfield, deep.mean, isDeep);
  const levels = (
    inside: NearMean,
    isBeyond: Uint8Array,
    distances: Float64Array,
    { sigmaMm, minStepHu, reachMm }: typeof outerBorder,
  ): BorderLevels => {
    const outside = meanNear(hounsfield, isBeyond, box, sigmaMm);
    const trust = inside.mean.map((mean, n) => {
      const step = mean - outside.mean[n];
      const isKnown = inside.weight[n] > enough && outside.weight[n] > enough;
      return isKnown && step > minStepHu && distances[n] < reachMm
        ? step ** 2 / (step ** 2 + (noiseFactor * noiseHu) ** 2)
        : 0;
    });
    return { inside: inside.mean, outside: outside.mean, trust };
  };
  const parenchyma = meanNear(hounsfield, isParenchyma, box, parenchymaMm);
  return {
    outer: levels(parenchyma, isAround, toSurface, outerBorder),
    sinus: levels(deep, isSinusCore, toSinus, sinusBorder),
  };
}

interface NearMean {
  mean: Float32Array;
  /** Part of the Gaussian that the mean is taken of. */
  weight: Float32Array;
}

function meanNear(
  values: Float32Array,
  mask: Uint8Array,
  box: VolumeGeometry,
  sigmaMm: number,
): NearMean {
  const smooth = (data: Float32Array) => smoothGaussian({ ...box, data }, sigmaMm).data;
  const weight = smooth(new Float32Array(mask));
  const sum = smooth(values.map((v, n) => (mask[n] ? v : 0)));
  return { mean: sum.map((v, n) => (weight[n] > 0 ? v / weight[n] : 0)), weight };
}

/** Standard deviation of the values from their local mean. */
function spread(values: Float32Array, mean: Float32Array, mask: Uint8Array): number {
  let count = 0;
  let sum = 0;
  for (let n = 0; n < mask.length; n++) {
    if (mask[n]) {
      count++;
      sum += (values[n] - mean[n]) ** 2;
    }
  }
  return count > 0 ? Math.sqrt(sum / count) : Infinity;
}

/** Of each voxel to the nearest voxel on the other side of the mask's border, mm. */
function distanceMm(mask: Uint8Array, { dimensions, spacingMm }: VolumeGeometry): Float64Array {
  const toInside = distanceTransform(mask, dimensions, spacingMm);
  const toOutside = distanceTransform(
    mask.map((v) => 1 - v),
    dimensions,
    spacingMm,
  );
  return toInside.map((squared, n) => Math.sqrt(mask[n] ? toOutside[n] : squared));
}

function maskOf(count: number, isIn: (n: number) => boolean | number): Uint8Array {
  const mask = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    mask[n] = isIn(n) ? 1 : 0;
  }
  return mask;
}
