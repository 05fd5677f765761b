import { indexToIndexMatrix } from '../volume';
import type { Vec3, Volume, VolumeGeometry } from '../volume/types';
import type { ModelManifest } from './modelManifest';
import { smoothRegion } from './smoothRegion';

/**
 * Samples the CT on the network's grid: Gaussian anti-aliasing along each CT axis where the grid is
 * coarser than the CT, then trilinear interpolation. Outside the scan the model's padding value.
 * Works for any orientation of the CT.
 *
 * @returns HU, shape [nz, ny, nx] of `box` with x fastest
 */
export function resampleToBox(
  ct: Volume,
  box: VolumeGeometry,
  manifest: ModelManifest,
): Float32Array {
  const { paddingHounsfield, antialiasSigmaFactor } = manifest.input;
  const [bx, by, bz] = box.dimensions;
  const output = new Float32Array(bx * by * bz).fill(paddingHounsfield);
  const m = indexToIndexMatrix(box, ct);

  const sigma = [0, 1, 2].map((axis) => {
    const ratio = gridSpacingAlong(ct, axis, box) / ct.spacingMm[axis];
    return antialiasSigmaFactor * Math.sqrt(Math.max(0, ratio * ratio - 1));
  }) as Vec3;

  const bounds = boxBounds(m, box.dimensions, ct.dimensions);
  if (!bounds) {
    return output;
  }
  const region = smoothRegion(ct, bounds.min, bounds.max, sigma);
  const [rx, ry, rz] = region.dimensions;
  const [ox, oy, oz] = region.origin;
  const { data } = region;
  const [nx, ny, nz] = ct.dimensions;
  // Rounding must not push the outermost voxel centres of the scan outside it.
  const tolerance = 1e-6;

  let n = 0;
  for (let k = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      for (let i = 0; i < bx; i++, n++) {
        const x = m[0] * i + m[1] * j + m[2] * k + m[3];
        const y = m[4] * i + m[5] * j + m[6] * k + m[7];
        const z = m[8] * i + m[9] * j + m[10] * k + m[11];
        if (
          x < -tolerance ||
          y < -tolerance ||
          z < -tolerance ||
          x > nx - 1 + tolerance ||
          y > ny - 1 + tolerance ||
          z > nz - 1 + tolerance
        ) {
          continue;
        }
        const u = Math.min(Math.max(x - ox, 0), rx - 1);
        const v = Math.min(Math.max(y - oy, 0), ry - 1);
        const w = Math.min(Math.max(z - oz, 0), rz - 1);
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
  return output;
}

/** Spacing of the box along the direction of one CT axis, mm. */
function gridSpacingAlong(ct: VolumeGeometry, axis: number, box: VolumeGeometry): number {
  const dots = [0, 1, 2].map((b) =>
    Math.abs(
      [0, 1, 2].reduce((sum, c) => sum + ct.direction[3 * axis + c] * box.direction[3 * b + c], 0),
    ),
  );
  return box.spacingMm[dots.indexOf(Math.max(...dots))];
}

/** Index range of the CT that the box's samples touch, inclusive; undefined where they miss it. */
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
