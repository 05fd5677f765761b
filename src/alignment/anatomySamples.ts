import type { AnatomyMaps } from './anatomyMaps';

/** Points of the reference where bone or lung is or is close by, with what lies there. */
export interface AnatomySamples {
  count: number;
  /** Reference frame, mm. */
  x: Float32Array;
  y: Float32Array;
  z: Float32Array;
  bone: Float32Array;
  lung: Float32Array;
  /** How much the sample counts; 1 at the kidneys' level. */
  weight: Float32Array;
  weightSum: number;
  /** Position in the reference's grid, for shifts by whole cells. */
  index: Int32Array;
  /** Root mean square of the two maps over the samples: their natural units. */
  boneRms: number;
  lungRms: number;
}

/** Cells with less of both are far from anything that could be compared. */
const nearBone = 0.01;
const nearLung = 0.05;

export interface AnatomySamplesOptions {
  /** One of so many cells is taken, in diagonal planes; default every cell. */
  stride?: number;
  /**
   * Standard deviation along z of the weights around the kidneys' level, mm; default all count
   * alike.
   */
  localMm?: number;
}

/** @param smoothed maps whose smoothing reaches as far as samples are wanted around bone */
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
