import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import type { Similarity } from './similarity';

/** Turn about x, y, z (radians, fixed axes through the reference's origin), shift along x, y, z (mm), log of the size. */
export const unknowns = 7;

export interface NormalEquations {
  /** Mean robust cost over the samples inside the scan; Infinity where there are none. */
  cost: number;
  /** 7 x 7 row-major, and the right side: matrix * step = vector. */
  matrix: Float64Array;
  vector: Float64Array;
}

export interface Channel {
  /** The patient's map, and what the reference has at the samples. */
  values: Float32Array;
  wanted: Float32Array;
  /** The patient's values times `gain`, less the wanted ones, times `unit`, are the residuals. */
  gain: number;
  unit: number;
  weight: number;
}

/** Residuals beyond this pull less and less (Geman-McClure), in units of the channel. */
const robustResidual = 1.5;

/** Linearises the difference between patient and reference around a transform. */
export function normalEquations(
  { geometry, covered }: AnatomyMaps,
  samples: AnatomySamples,
  { rotation: r, scale, translation: t }: Similarity,
  channels: readonly Channel[],
): NormalEquations {
  const [nx, ny, nz] = geometry.dimensions;
  const [ox, oy, oz] = geometry.imagePositionPatient;
  const inverse = 1 / geometry.spacingMm[0];
  const area = nx * ny;
  const matrix = new Float64Array(unknowns * unknowns);
  const vector = new Float64Array(unknowns);
  const row = new Float64Array(unknowns);
  const k2 = robustResidual * robustResidual;
  let cost = 0;
  let inside = 0;
  for (let s = 0; s < samples.count; s++) {
    const x = samples.x[s];
    const y = samples.y[s];
    const z = samples.z[s];
    const ax = scale * (r[0] * x + r[1] * y + r[2] * z);
    const ay = scale * (r[3] * x + r[4] * y + r[5] * z);
    const az = scale * (r[6] * x + r[7] * y + r[8] * z);
    const u = (ax + t[0] - ox) * inverse;
    const v = (ay + t[1] - oy) * inverse;
    const w = (az + t[2] - oz) * inverse;
    if (!(u >= 0 && v >= 0 && w >= 0 && u < nx - 1 && v < ny - 1 && w < nz - 1)) {
      continue;
    }
    const i = u | 0;
    const j = v | 0;
    const k = w | 0;
    const p = i + nx * j + area * k;
    if (covered[p] < 0.5 || covered[p + 1 + nx + area] < 0.5) {
      continue;
    }
    inside += samples.weight[s];
    const fu = u - i;
    const fv = v - j;
    const fw = w - k;
    for (let c = 0; c < channels.length; c++) {
      const { values, wanted, unit, gain, weight } = channels[c];
      const c000 = values[p];
      const c100 = values[p + 1];
      const c010 = values[p + nx];
      const c110 = values[p + nx + 1];
      const c001 = values[p + area];
      const c101 = values[p + area + 1];
      const c011 = values[p + area + nx];
      const c111 = values[p + area + nx + 1];
      const c00 = c000 + (c100 - c000) * fu;
      const c10 = c010 + (c110 - c010) * fu;
      const c01 = c001 + (c101 - c001) * fu;
      const c11 = c011 + (c111 - c011) * fu;
      const c0 = c00 + (c10 - c00) * fv;
      const c1 = c01 + (c11 - c01) * fv;
      const residual = (gain * (c0 + (c1 - c0) * fw) - wanted[s]) * unit;
      // Half of k2 at most, whatever the residual.
      const relative = k2 / (k2 + residual * residual);
      const strength = weight * samples.weight[s];
      cost += 0.5 * strength * residual * residual * relative;
      const slope = gain * unit * inverse;
      const gz = (c1 - c0) * slope;
      const gy = (c10 - c00 + (c11 - c01 - c10 + c00) * fw) * slope;
      const d0 = c100 - c000 + (c110 - c010 - c100 + c000) * fv;
      const d1 = c101 - c001 + (c111 - c011 - c101 + c001) * fv;
      const gx = (d0 + (d1 - d0) * fw) * slope;
      if (gx === 0 && gy === 0 && gz === 0) {
        continue;
      }
      row[0] = ay * gz - az * gy;
      row[1] = az * gx - ax * gz;
      row[2] = ax * gy - ay * gx;
      row[3] = gx;
      row[4] = gy;
      row[5] = gz;
      row[6] = ax * gx + ay * gy + az * gz;
      const trust = strength * relative * relative;
      for (let a = 0; a < unknowns; a++) {
        const left = trust * row[a];
        vector[a] -= left * residual;
        for (let b = a; b < unknowns; b++) {
          matrix[a * unknowns + b] += left * row[b];
        }
      }
    }
  }
  if (inside === 0) {
    return { cost: Infinity, matrix, vector };
  }
  for (let a = 0; a < unknowns; a++) {
    vector[a] /= inside;
    for (let b = a; b < unknowns; b++) {
      matrix[a * unknowns + b] /= inside;
      matrix[b * unknowns + a] = matrix[a * unknowns + b];
    }
  }
  return { cost: cost / inside, matrix, vector };
}
