import { DosimetryError } from '../errors';
import { labelBounds } from '../labels';
import { partOfGrid } from '../volume';
import type { Labelmap, Vec3 } from '../volume';
import { distanceTransform } from '../volume/distanceTransform';

/** One structure as 1, narrower and wider by about a voxel, cropped. */
export interface BorderContours {
  contour: Labelmap;
  inner: Labelmap;
  outer: Labelmap;
  surfaceMm2: number;
}

/** Faces of voxels over the area of a smooth surface that runs in all directions. */
const facesOverArea = 1.5;

/**
 * A contour with its border moved inwards and outwards. How far depends on the voxels; what counts
 * is the change of volume.
 * @param stepMm default: the finest spacing. The border moves by at least the voxels next to it
 * @throws NO_KIDNEY_ROI where no voxel has the label
 */
export function borderContours(
  labelmap: Labelmap,
  label: number,
  stepMm: number = Math.min(...labelmap.spacingMm),
): BorderContours {
  const contour = cropAround(labelmap, label, stepMm);
  const { data, dimensions, spacingMm } = contour;
  const outside = distanceTransform(data, dimensions, spacingMm);
  const background = data.map((value) => 1 - value);
  const inside = distanceTransform(background, dimensions, spacingMm);
  // Rounding of squared distances.
  const square = stepMm ** 2 * (1 + 1e-9);
  return {
    contour,
    inner: { ...contour, data: data.map((value, n) => (inside[n] > square ? value : 0)) },
    outer: { ...contour, data: data.map((_, n) => (outside[n] <= square ? 1 : 0)) },
    surfaceMm2: faceAreaMm2(contour) / facesOverArea,
  };
}

/** The label alone, with room to grow and a rim of background. */
function cropAround(labelmap: Labelmap, label: number, stepMm: number): Labelmap {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    throw new DosimetryError('NO_KIDNEY_ROI', {
      what: 'The uncertainty by the contour cannot be given.',
      why: `No voxel has the label ${label}.`,
      next: 'Draw the contour first.',
    });
  }
  const margin = labelmap.spacingMm.map((mm) => Math.floor(stepMm / mm + 1e-9) + 1);
  const min = bounds.min.map((v, axis) => v - margin[axis]) as Vec3;
  const max = bounds.max.map((v, axis) => v + margin[axis]) as Vec3;
  const grid = partOfGrid(labelmap, { min, max });
  const [nx, ny, nz] = grid.dimensions;
  const [width, height] = labelmap.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  for (let k = margin[2]; k < nz - margin[2]; k++) {
    for (let j = margin[1]; j < ny - margin[1]; j++) {
      const from = width * (min[1] + j + height * (min[2] + k)) + min[0];
      const to = nx * (j + ny * k);
      for (let i = margin[0]; i < nx - margin[0]; i++) {
        data[to + i] = labelmap.data[from + i] === label ? 1 : 0;
      }
    }
  }
  return { ...grid, data };
}

/** Of all faces between the structure and its surroundings; the rim is background. */
function faceAreaMm2({ data, dimensions: [nx, ny], spacingMm: [dx, dy, dz] }: Labelmap): number {
  const steps = [1, nx, nx * ny];
  const areas = [dy * dz, dx * dz, dx * dy];
  let sum = 0;
  for (let n = 0; n < data.length; n++) {
    if (data[n] === 1) {
      for (let axis = 0; axis < 3; axis++) {
        sum += areas[axis] * (2 - data[n - steps[axis]] - data[n + steps[axis]]);
      }
    }
  }
  return sum;
}
