import type { Vec3, Volume } from '../volume/types';

/** A copied part of a volume; voxel (i, j, k) here is voxel origin + (i, j, k) there. */
export interface Region {
  data: Float32Array;
  dimensions: Vec3;
  origin: Vec3;
}

const truncate = 4;

/** Half width, in voxels, of the Gaussian used by smoothRegion. */
function gaussianRadius(sigma: number): number {
  return sigma > 0 ? Math.floor(truncate * sigma + 0.5) : 0;
}

function gaussianWeights(sigma: number): Float64Array {
  const radius = gaussianRadius(sigma);
  const weights = new Float64Array(2 * radius + 1);
  let sum = 0;
  for (let n = -radius; n <= radius; n++) {
    weights[n + radius] = radius === 0 ? 1 : Math.exp((-n * n) / (2 * sigma * sigma));
    sum += weights[n + radius];
  }
  return weights.map((w) => w / sum);
}

/** Index into 0..n-1 when the signal is mirrored about its outer voxel edges. */
function mirror(index: number, n: number): number {
  const period = 2 * n;
  const wrapped = ((index % period) + period) % period;
  return wrapped < n ? wrapped : period - 1 - wrapped;
}

/**
 * Copies the inclusive index range [min, max] of a volume and smooths it with a separable Gaussian,
 * one sigma (voxels) an axis. Voxels outside the range but inside the volume take part; at the
 * volume's own border the image is mirrored.
 */
export function smoothRegion(volume: Volume, min: Vec3, max: Vec3, sigma: Vec3): Region {
  const radius = sigma.map(gaussianRadius);
  const lower = min.map((v, a) => Math.max(0, v - radius[a])) as Vec3;
  const upper = max.map((v, a) => Math.min(volume.dimensions[a] - 1, v + radius[a])) as Vec3;
  let data = copyRange(volume, lower, upper);
  let size = upper.map((v, a) => v - lower[a] + 1) as Vec3;
  const origin: Vec3 = [...lower];
  for (let axis = 0; axis < 3; axis++) {
    const wanted = max[axis] - min[axis] + 1;
    const shift = min[axis] - origin[axis];
    data = smoothAxis(data, size, axis, shift, wanted, gaussianWeights(sigma[axis]));
    size = size.map((n, a) => (a === axis ? wanted : n)) as Vec3;
    origin[axis] = min[axis];
  }
  return { data, dimensions: size, origin };
}

function copyRange(volume: Volume, lower: Vec3, upper: Vec3): Float32Array {
  const [nx, ny] = volume.dimensions;
  const [sx, sy, sz] = upper.map((v, a) => v - lower[a] + 1);
  const copy = new Float32Array(sx * sy * sz);
  for (let k = 0; k < sz; k++) {
    for (let j = 0; j < sy; j++) {
      const start = lower[0] + nx * (lower[1] + j + ny * (lower[2] + k));
      copy.set(volume.data.subarray(start, start + sx), sx * (j + sy * k));
    }
  }
  return copy;
}

/** Smooths along one axis and keeps the `count` voxels from `shift` on. */
function smoothAxis(
  source: Float32Array,
  size: Vec3,
  axis: number,
  shift: number,
  count: number,
  weights: Float64Array,
): Float32Array {
  const n = size[axis];
  const radius = (weights.length - 1) / 2;
  if (radius === 0 && shift === 0 && count === n) {
    return source;
  }
  const inner = size.slice(0, axis).reduce((a, b) => a * b, 1);
  const outer = size.slice(axis + 1).reduce((a, b) => a * b, 1);
  const result = new Float32Array(inner * count * outer);
  for (let o = 0; o < outer; o++) {
    for (let c = 0; c < count; c++) {
      const target = inner * (c + count * o);
      for (let w = 0; w < weights.length; w++) {
        const from = inner * (mirror(c + shift + w - radius, n) + n * o);
        const weight = weights[w];
        for (let i = 0; i < inner; i++) {
          result[target + i] += weight * source[from + i];
        }
      }
    }
  }
  return result;
}
