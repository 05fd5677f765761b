import { labelmapToContours } from '../../contours';
import type { SliceContours } from '../../contours/types';
import { indexToIndexMatrix } from '../../volume';
import type { Labelmap } from '../../volume/types';
import type { CtReference } from '../types';
import { outlineOf } from './outlineOf';
import type { PlanarRegion } from './outlineOf';

/** Of a voxel: rounding of positions in files. */
const tolerance = 0.05;

/**
 * The outlines of a structure in the images of the CT, one for each piece in an image, without
 * holes; in ascending order of the slices.
 * @param contour 1 inside; a part of the CT's grid
 * @returns none where the contour does not lie on the voxels of the CT
 */
export function structureRegions(
  { volume, sliceReferences }: Pick<CtReference, 'volume' | 'sliceReferences'>,
  contour: Labelmap,
): PlanarRegion[] {
  const start = startOnGrid(contour, volume);
  if (start === undefined) {
    return [];
  }
  const [i, j, k] = start;
  const pixelMm2 = volume.spacingMm[0] * volume.spacingMm[1];
  return labelmapToContours(contour, 1).flatMap((slice: SliceContours) =>
    slice.loops
      .filter(({ isHole }) => !isHole)
      .map(({ points }) => outlineOf(points, [i, j], sliceReferences[k + slice.k], pixelMm2)),
  );
}

/** Index in the grid of the first voxel of a part; undefined where it is no part of it. */
function startOnGrid(
  part: Labelmap,
  grid: CtReference['volume'],
): [number, number, number] | undefined {
  const map = indexToIndexMatrix(part, grid);
  const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
  const start = [map[3], map[7], map[11]].map(Math.round) as [number, number, number];
  const isPart = map.every((value, n) => {
    const expected = n % 4 === 3 ? start[(n - 3) / 4] : identity[n];
    return Math.abs(value - expected) * (n % 4 === 3 ? 1 : part.dimensions[n % 4]) <= tolerance;
  });
  const isInside = start.every(
    (first, axis) => first >= 0 && first + part.dimensions[axis] <= grid.dimensions[axis],
  );
  return isPart && isInside ? start : undefined;
}
