import { indexToIndexMatrix } from '../volume';
import type { Affine, Vec3, Volume, VolumeGeometry } from '../volume/types';
import { axisWeights } from './axisWeights';
import type { AxisWeights } from './axisWeights';
import type { NetworkSpec } from './networkSpec';
import { resampleSeparable } from './resampleSeparable';

/** Axes count as parallel where the box deviates across an axis by less than this, in CT voxels. */
const parallelTolerance = 1e-3;
/** Lattice points of the smoothed CT per box spacing that a rotated box needs. */
const latticePerSpacing = 1.5;

/**
 * Samples the CT on the network's grid: Gaussian anti-aliasing along each CT axis where the grid is
 * coarser than the CT, then trilinear interpolation. Outside the scan the value is the network's
 * padding value. Works for any orientation of the CT and for mirrored boxes. Only the voxels that
 * the box needs are read, in their stored type. Where the box's axes are parallel to the CT's,
 * smoothing and interpolation are combined into one set of weights per axis. Where they are not,
 * the CT is first smoothed onto a lattice along its own axes (its own voxels, or two points per box
 * spacing if the voxels are finer). The Gaussian is then made narrower by the blur that the second
 * interpolation adds.
 * @returns HU, shape [nz, ny, nx] of `box` with x fastest
 */
export function resampleToBox(ct: Volume, box: VolumeGeometry, spec: NetworkSpec): Float32Array {
  const { paddingHounsfield, repeatedEndMm = 0 } = spec.input;
  const m = indexToIndexMatrix(box, ct);
  const ratio = [0, 1, 2].map((axis) => spacingAlong(ct, axis, box) / ct.spacingMm[axis]) as Vec3;
  const sigma = ratio.map(
    (r) => spec.input.antialiasSigmaFactor * Math.sqrt(Math.max(0, r * r - 1)),
  ) as Vec3;
  const reach: Vec3 = [0, 0, repeatedEndMm / ct.spacingMm[2]];
  const boxAxes = parallelAxes(m, box.dimensions);
  if (!boxAxes) {
    return resampleTurned(ct, box.dimensions, m, ratio, sigma, reach, paddingHounsfield);
  }
  const [bx, by] = box.dimensions;
  const boxStrides = [1, bx, bx * by];
  return resampleSeparable(
    ct,
    perAxis((axis) => {
      const boxAxis = boxAxes[axis];
      return axisWeights(
        ct.dimensions[axis],
        sigma[axis],
        box.dimensions[boxAxis],
        startAlong(m, axis, boxAxis, box.dimensions),
        m[4 * axis + boxAxis],
        reach[axis],
      );
    }),
    boxAxes.map((boxAxis) => boxStrides[boxAxis]) as Vec3,
    paddingHounsfield,
  );
}

function perAxis(make: (axis: number) => AxisWeights): [AxisWeights, AxisWeights, AxisWeights] {
  return [make(0), make(1), make(2)];
}

/** Spacing of the box along the direction of one CT axis, mm. */
function spacingAlong(ct: VolumeGeometry, axis: number, box: VolumeGeometry): number {
  const dots = [0, 1, 2].map((b) =>
    Math.abs(
      [0, 1, 2].reduce((sum, c) => sum + ct.direction[3 * axis + c] * box.direction[3 * b + c], 0),
    ),
  );
  return box.spacingMm[dots.indexOf(Math.max(...dots))];
}

/**
 * For each CT axis the box axis that is parallel to it, or undefined where the grids are rotated.
 */
function parallelAxes(m: Affine, dimensions: Vec3): Vec3 | undefined {
  const axes = [0, 1, 2].map((axis) => {
    const drift = dimensions.map((n, b) => Math.abs(m[4 * axis + b]) * (n - 1));
    const along = drift.indexOf(Math.max(...drift));
    return drift.every((d, b) => b === along || d < parallelTolerance) ? along : -1;
  }) as Vec3;
  return [0, 1, 2].every((b) => axes.includes(b)) ? axes : undefined;
}

/**
 * CT index of the first sample along an axis. The small deviation along the other axes is taken at
 * its middle.
 */
function startAlong(m: Affine, axis: number, boxAxis: number, dimensions: Vec3): number {
  return dimensions.reduce(
    (sum, n, b) => sum + (b === boxAxis ? 0 : (m[4 * axis + b] * (n - 1)) / 2),
    m[4 * axis + 3],
  );
}

function resampleTurned(
  ct: Volume,
  dimensions: Vec3,
  m: Affine,
  ratio: Vec3,
  sigma: Vec3,
  reach: Vec3,
  outside: number,
): Float32Array {
  const [bx, by, bz] = dimensions;
  const output = new Float32Array(bx * by * bz).fill(outside);
  const bounds = boxBounds(m, dimensions, ct.dimensions);
  if (!bounds) {
    return output;
  }
  const { min, max } = bounds;
  const size: Vec3 = [1, 1, 1];
  const step: Vec3 = [1, 1, 1];
  const weights = perAxis((axis) => {
    const extent = max[axis] - min[axis];
    const wanted = Math.max(1, ratio[axis] / latticePerSpacing);
    size[axis] = Math.ceil(extent / wanted) + 1;
    step[axis] = extent > 0 ? extent / (size[axis] - 1) : 1;
    // Linear interpolation between points d apart adds a variance of d * d / 6 on average.
    const added = step[axis] > 1 ? step[axis] ** 2 / 6 : 0;
    const narrower = Math.sqrt(Math.max(0, sigma[axis] ** 2 - added));
    return axisWeights(ct.dimensions[axis], narrower, size[axis], min[axis], step[axis]);
  });
  const lattice = resampleSeparable(ct, weights, [1, size[0], size[0] * size[1]], outside);
  const toLattice = m.map((v, n) => {
    const axis = Math.floor(n / 4);
    return (n % 4 === 3 ? v - min[axis] : v) / step[axis];
  });
  const last = ct.dimensions.map((n, axis) => (n - 1 + reach[axis] - min[axis]) / step[axis]);
  const first = min.map((v, axis) => (-reach[axis] - v) / step[axis]);
  interpolate(lattice, size, toLattice, first, last, dimensions, output);
  return output;
}

/** Trilinear interpolation at the box's samples from `first` to `last`, in lattice indices. */
function interpolate(
  data: Float32Array,
  [rx, ry, rz]: Vec3,
  m: readonly number[],
  first: readonly number[],
  last: readonly number[],
  [bx, by, bz]: Vec3,
  output: Float32Array,
): void {
  // Rounding must not push the outermost voxel centres of the scan outside it.
  const tolerance = 1e-6;
  const [lowX, lowY, lowZ] = first.map((v) => v - tolerance);
  const [highX, highY, highZ] = last.map((v) => v + tolerance);
  let n = 0;
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      for (let i = 0; i < bx; i++, n++) {
        const x = m[0] * i + m[1] * j + m[2] * k + m[3];
        const y = m[4] * i + m[5] * j + m[6] * k + m[7];
        const z = m[8] * i + m[9] * j + m[10] * k + m[11];
        if (x < lowX || y < lowY || z < lowZ || x > highX || y > highY || z > highZ) {
          continue;
        }
        const u = Math.min(Math.max(x, 0), rx - 1);
        const v = Math.min(Math.max(y, 0), ry - 1);
        const w = Math.min(Math.max(z, 0), rz - 1);
        const i0 = Math.floor(u);
        const j0 = Math.floor(v);
        const k0 = Math.floor(w);
        const stepI = i0 + 1 < rx ? 1 : 0;
        const stepJ = j0 + 1 < ry ? rx : 0;
        const stepK = k0 + 1 < rz ? rx * ry : 0;
        const fi = u - i0;
        const fj = v - j0;
        const fk = w - k0;
        const p = i0 + rx * (j0 + ry * k0);
        const q = p + stepK;
        const lower =
          (data[p] * (1 - fi) + data[p + stepI] * fi) * (1 - fj) +
          (data[p + stepJ] * (1 - fi) + data[p + stepJ + stepI] * fi) * fj;
        const upper =
          (data[q] * (1 - fi) + data[q + stepI] * fi) * (1 - fj) +
          (data[q + stepJ] * (1 - fi) + data[q + stepJ + stepI] * fi) * fj;
        output[n] = lower * (1 - fk) + upper * fk;
      }
    }
  }
}

/**
 * Index range of the CT that the box's samples need, inclusive; undefined where box and CT do not
 * overlap.
 */
function boxBounds(
  m: readonly number[],
  boxDimensions: Vec3,
  ctDimensions: Vec3,
): { min: Vec3; max: Vec3 } | undefined {
  const min: Vec3 = [0, 0, 0];
  const max: Vec3 = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let low = m[4 * axis + 3];
    let high = low;
    for (let b = 0; b < 3; b++) {
      const extent = m[4 * axis + b] * (boxDimensions[b] - 1);
      low += Math.min(0, extent);
      high += Math.max(0, extent);
    }
    min[axis] = Math.max(0, Math.floor(low));
    max[axis] = Math.min(ctDimensions[axis] - 1, Math.ceil(high));
    if (min[axis] > max[axis]) {
      return undefined;
    }
  }
  return { min, max };
}
