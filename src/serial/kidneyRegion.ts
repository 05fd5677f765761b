import { visitOnGrid } from '../labels/visitOnGrid';
import { partOfGrid } from '../volume';
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
  const [nx, ny] = image.dimensions;
  const touched = new Set<number>();
  visitOnGrid(contour, label, image, (n) => n >= 0 && touched.add(n));
  return [...touched].map((n) => [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))]);
}
