import type { AnatomyMaps } from './anatomyMaps';

/** Cells of the reference in or near bone or lung, with the shares of bone and lung in each. */
export interface AnatomySamples {
  count: number;
  /** Reference frame, mm. */
  x: Float32Array;
  y: Float32Array;
  z: Float32Array;
  bone: Float32Array;
  lung: Float32Array;
  /** Weight of the sample; 1 at the height of the kidneys. */
  weight: Float32Array;
  weightSum: number;
  /** Position in the reference's grid, used for shifts by whole cells. */
  index: Int32Array;
  /**
   * Root mean square of each map over the samples: the unit in which its differences are measured.
   */
  boneRms: number;
  lungRms: number;
}

/** Cells with less bone and less lung than these are too far from either to be compared. */
const nearBone = 0.01;
const nearLung = 0.05;

/** Cells beyond this have a weight below 0.044. */
const localReach = 2.5;

export interface AnatomySamplesOptions {
  /** Only one in this many cells is taken, along diagonal planes; default 1 (every cell). */
  stride?: number;
  /**
   * Standard deviation along z of the weights around the kidneys' height, mm; default: all samples
   * have the same weight. Cells further than `localReach` standard deviations are left out.
   */
  localMm?: number;
}

/**
 * @param smoothed the reference's maps, smoothed: their smoothing decides how far from bone samples
 *   are still taken
 */
export function anatomySamples(
  smoothed: AnatomyMaps,
  { stride = 1, localMm = Infinity }: AnatomySamplesOptions = {},
): AnatomySamples {
  const { geometry, bone, lung, covered } = smoothed;
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const [sx, sy, sz] = geometry.spacingMm;
  const chosen: number[] = [];
  let n = 0;
  for (let k = 0; k < nz; k++) {
    if (Math.abs(oz + sz * k) >= localReach * localMm) {
      n += nx * ny;
      continue;
    }
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const isNear = bone[n] > nearBone || lung[n] > nearLung;
        if (isNear && covered[n] > 0.3 && (i + 2 * j + 3 * k) % stride === 0) {
          chosen.push(n);
        }
      }
    }
  }
  const samples: AnatomySamples = {
    count: chosen.length,
    x: new Float32Array(chosen.length),
    y: new Float32Array(chosen.length),
    z: new Float32Array(chosen.length),
    bone: new Float32Array(chosen.length),
    lung: new Float32Array(chosen.length),
    weight: new Float32Array(chosen.length),
    weightSum: 0,
    index: Int32Array.from(chosen),
    boneRms: 0,
    lungRms: 0,
  };
  chosen.forEach((cell, s) => {
    samples.x[s] = ox + sx * (cell % nx);
    samples.y[s] = oy + sy * (Math.floor(cell / nx) % ny);
    samples.z[s] = oz + sz * Math.floor(cell / (nx * ny));
    samples.weight[s] = Math.exp(-0.5 * (samples.z[s] / localMm) ** 2);
    samples.weightSum += samples.weight[s];
    samples.bone[s] = bone[cell];
    samples.lung[s] = lung[cell];
  });
  samples.boneRms = rms(samples.bone);
  samples.lungRms = rms(samples.lung);
  return samples;
}

function rms(values: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) {
    sum += values[n] * values[n];
  }
  return Math.sqrt(sum / Math.max(1, values.length));
}
