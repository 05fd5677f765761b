import type { Labelmap } from '../volume';

/** A contour with its border moved inwards and outwards, on one grid. */
export interface BorderContours {
  inner: Labelmap;
  outer: Labelmap;
  surfaceMm2: number;
}

/** Faces of voxels over the area of a smooth surface that runs in all directions. */
const facesOverArea = 1.5;
/** Along axes with voxels up to so many times the finest, the border is moved. */
const fineEnough = 1.5;

/**
 * A contour narrower and wider by one voxel along the fine axes. How far that is does not matter:
 * what counts is the change of volume.
 * @param contour of `cropContour`: 1 inside, a rim of 0 around it
 */
export function borderContours(contour: Labelmap): BorderContours {
  const { data, dimensions, spacingMm } = contour;
  const [nx, ny] = dimensions;
  const steps = [1, nx, nx * ny];
  const finestMm = Math.min(...spacingMm);
  const moved = steps.filter((_, axis) => spacingMm[axis] <= fineEnough * finestMm);
  const [dx, dy, dz] = spacingMm;
  const faceMm2 = [dy * dz, dx * dz, dx * dy];
  const inner = Uint8Array.from(data);
  const outer = Uint8Array.from(data);
  let facesMm2 = 0;
  for (let n = 0; n < data.length; n++) {
    if (data[n] === 0) {
      continue;
    }
    for (let axis = 0; axis < 3; axis++) {
      facesMm2 += faceMm2[axis] * (2 - data[n - steps[axis]] - data[n + steps[axis]]);
    }
    for (const step of moved) {
      inner[n] &= data[n - step] & data[n + step];
      outer[n - step] = 1;
      outer[n + step] = 1;
    }
  }
  return {
    inner: { ...contour, data: inner },
    outer: { ...contour, data: outer },
    surfaceMm2: facesMm2 / facesOverArea,
  };
}
