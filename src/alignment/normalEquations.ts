import type { AnatomyMaps } from './anatomyMaps';
import type { AnatomySamples } from './anatomySamples';
import type { Similarity } from './similarity';

/**
 * The seven unknowns: rotation about x, y, z (radians, fixed axes through the reference's origin),
 * shift along x, y, z (mm), logarithm of the size.
 */
export const unknowns = 7;

export interface NormalEquations {
  /** Mean robust cost over the samples inside the scan; Infinity where there are none. */
  cost: number;
  /** Normal equations: a 7 x 7 row-major matrix and the right-hand side; matrix * step = vector. */
  matrix: Float64Array;
  vector: Float64Array;
}

export interface Channel {
  /** The patient's map, and the values of the reference at the samples. */
  values: Float32Array;
  wanted: Float32Array;
  /** A residual is (the patient's value times `gain`, minus the wanted value) times `unit`. */
  gain: number;
  unit: number;
  weight: number;
}

/** Residuals beyond this lose influence as they grow (Geman-McClure), in units of the channel. */
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
  const triangle = new Float64Array((unknowns * (unknowns + 1)) / 2);
  const vector = new Float64Array(unknowns);
  // Derivatives, residual and trust of one sample; as arguments each would be allocated.
  const row = new Float64Array(unknowns + 2);
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
      // At most half of k2, whatever the residual.
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
      row[7] = residual;
      row[8] = strength * relative * relative;
      addRow(triangle, vector, row);
    }
  }
  if (inside === 0) {
    return { cost: Infinity, matrix, vector };
  }
  for (let a = 0, at = 0; a < unknowns; a++) {
    vector[a] /= inside;
    for (let b = a; b < unknowns; b++) {
      matrix[a * unknowns + b] = triangle[at++] / inside;
      matrix[b * unknowns + a] = matrix[a * unknowns + b];
    }
  }
  return { cost: cost / inside, matrix, vector };
}

/**
 * Adds the products of one row of derivatives. Written out, because a loop takes twice the time.
 * @param row seven derivatives, residual, trust
 */
function addRow(triangle: Float64Array, vector: Float64Array, row: Float64Array): void {
  const a = row[0];
  const b = row[1];
  const c = row[2];
  const d = row[3];
  const e = row[4];
  const f = row[5];
  const g = row[6];
  const residual = row[7];
  const trust = row[8];
  const ta = trust * a;
  const tb = trust * b;
  const tc = trust * c;
  const td = trust * d;
  const te = trust * e;
  const tf = trust * f;
  const tg = trust * g;
  vector[0] -= ta * residual;
  vector[1] -= tb * residual;
  vector[2] -= tc * residual;
  vector[3] -= td * residual;
  vector[4] -= te * residual;
  vector[5] -= tf * residual;
  vector[6] -= tg * residual;
  triangle[0] += ta * a;
  triangle[1] += ta * b;
  triangle[2] += ta * c;
  triangle[3] += ta * d;
  triangle[4] += ta * e;
  triangle[5] += ta * f;
  triangle[6] += ta * g;
  triangle[7] += tb * b;
  triangle[8] += tb * c;
  triangle[9] += tb * d;
  triangle[10] += tb * e;
  triangle[11] += tb * f;
  triangle[12] += tb * g;
  triangle[13] += tc * c;
  triangle[14] += tc * d;
  triangle[15] += tc * e;
  triangle[16] += tc * f;
  triangle[17] += tc * g;
  triangle[18] += td * d;
  triangle[19] += td * e;
  triangle[20] += td * f;
  triangle[21] += td * g;
  triangle[22] += te * e;
  triangle[23] += te * f;
  triangle[24] += te * g;
  triangle[25] += tf * f;
  triangle[26] += tf * g;
  triangle[27] += tg * g;
}
