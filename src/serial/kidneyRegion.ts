import { indexToIndexMatrix, partOfGrid } from '../volume';
import { distanceTransform } from '../volume/distanceTransform';
import type { Labelmap, Vec3, VolumeGeometry } from '../volume';

/** Up to here around the contour the activity is the kidney's, with what the camera blurs out. */
const wholeMm = 12;
/** From here on it is the body's; between the two the share falls evenly. */
const noneMm = 24;

/** The surroundings of one kidney on the grid of an image. */
export interface KidneyRegion {
  /** The part of the image's grid that it takes. */
  grid: VolumeGeometry;
  /** Index of its first voxel in the image. */
  from: Vec3;
  /** Of each voxel of `grid`: what of it follows the kidney's curve, 0 to 1. */
  share: Float32Array;
  /** Of each voxel of `grid`: 1 where a voxel of the contour has its centre. */
  core: Uint8Array;
}

/**
 * Where a map of the body follows one kidney: all of the contour and 12 mm around it, nothing
 * beyond 24 mm.
 * @returns undefined where the contour lies outside the image
 */
export function kidneyRegion(
  image: VolumeGeometry,
  contour: Labelmap,
  label: number,
): KidneyRegion | undefined {
  const touched = touchedVoxels(image, contour, label);
  if (touched.length === 0) {
    return undefined;
  }
  const margin = image.spacingMm.map((mm) => Math.ceil(noneMm / mm) + 1);
  const min: Vec3 = [...image.dimensions];
  const max: Vec3 = [0, 0, 0];
  for (const voxel of touched) {
    voxel.forEach((index, axis) => {
      min[axis] = Math.min(min[axis], Math.max(0, index - margin[axis]));
      max[axis] = Math.max(max[axis], Math.min(image.dimensions[axis] - 1, index + margin[axis]));
    });
  }
  const grid = partOfGrid(image, { min, max });
  const [nx, ny, nz] = grid.dimensions;
  const mask = new Uint8Array(nx * ny * nz);
  for (const [i, j, k] of touched) {
    mask[i - min[0] + nx * (j - min[1] + ny * (k - min[2]))] = 1;
  }
  const squared = distanceTransform(mask, grid.dimensions, grid.spacingMm);
  const share = Float32Array.from(squared, (mm2) =>
    Math.min(1, Math.max(0, (noneMm - Math.sqrt(mm2)) / (noneMm - wholeMm))),
  );
  return { grid, from: min, share, core: mask };
}

/** Indices of the image's voxels that a voxel of the contour has its centre in, each once. */
function touchedVoxels(image: VolumeGeometry, contour: Labelmap, label: number): Vec3[] {
  const m = indexToIndexMatrix(contour, image);
  const [nx, ny] = contour.dimensions;
  const [tx, ty, tz] = image.dimensions;
  const touched = new Set<number>();
  for (let n = contour.data.indexOf(label); n >= 0; n = contour.data.indexOf(label, n + 1)) {
    const i = n % nx;
    const j = Math.floor(n / nx) % ny;
    const k = Math.floor(n / (nx * ny));
    const x = Math.round(m[0] * i + m[1] * j + m[2] * k + m[3]);
    const y = Math.round(m[4] * i + m[5] * j + m[6] * k + m[7]);
    const z = Math.round(m[8] * i + m[9] * j + m[10] * k + m[11]);
    if (x >= 0 && y >= 0 && z >= 0 && x < tx && y < ty && z < tz) {
      touched.add(x + tx * (y + ty * z));
    }
  }
  return [...touched].map((n) => [n % tx, Math.floor(n / tx) % ty, Math.floor(n / (tx * ty))]);
}
