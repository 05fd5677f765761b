import { DosimetryError } from '../../errors';
import type { ContourPlane } from './contourPlanes';

export interface PlaneAssignment {
  /** Slice number -> the plane whose contours it takes. */
  slices: Map<number, ContourPlane>;
  /** Planes between slices that no slice takes (contours finer than the grid). */
  unused: number;
  /** Distance of the planes, slices. */
  planeSpacing: number;
}

const tolerance = 1e-6;

/**
 * Which plane of contours each slice takes: the nearest one within half the distance of the planes, where
 * the slice in the middle of two planes goes with the upper one. Contours on the slices themselves map
 * one to one; on a finer or coarser grid, contours stand for their slab.
 *
 * @param planes ascending k
 * @param knownSpacing distance of the planes in slices, if the file tells; else a structure with
 *   three or more planes, all one same multiple of a slice apart, counts as drawn on every n-th slice
 * @throws CONTOUR_NOT_ON_GRID where a plane is more than half a slice outside the grid
 */
export function assignPlanes(
  planes: ContourPlane[],
  sliceCount: number,
  name: string,
  knownSpacing?: number,
): PlaneAssignment {
  for (const { k } of planes) {
    if (k < -0.5 - tolerance || k > sliceCount - 0.5 + tolerance) {
      const beyond = k < 0 ? -k : k - (sliceCount - 1);
      throw new DosimetryError('CONTOUR_NOT_ON_GRID', {
        what: `A contour of "${name}" lies outside the image.`,
        why: `It is ${beyond.toFixed(2)} slices beyond the first or last of ${sliceCount} slices.`,
        next: 'Use the CT series the structure set was drawn on.',
      });
    }
  }
  const planeSpacing = knownSpacing ?? guessSpacing(planes);
  const reach = Math.max(planeSpacing, 1) / 2;
  const slices = new Map<number, ContourPlane>();
  const used = new Set<ContourPlane>();
  for (let k = 0; k < sliceCount; k++) {
    let nearest: ContourPlane | undefined;
    for (const plane of planes) {
      const isInReach = plane.k - reach <= k + tolerance && k < plane.k + reach - tolerance;
      if (isInReach && (!nearest || Math.abs(plane.k - k) <= Math.abs(nearest.k - k))) {
        nearest = plane;
      }
    }
    if (nearest) {
      slices.set(k, nearest);
      used.add(nearest);
    }
  }
  return { slices, unused: planes.length - used.size, planeSpacing };
}

function guessSpacing(planes: ContourPlane[]): number {
  const gaps = planes.slice(1).map((plane, index) => plane.k - planes[index].k);
  const smallest = Math.min(...gaps);
  const isRegular = gaps.length >= 2 && gaps.every((gap) => Math.abs(gap - smallest) < 0.05);
  return isRegular ? smallest : 1;
}
