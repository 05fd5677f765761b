import { DosimetryError } from '../errors';
import { signedArea } from './signedArea';
import { smoothRing } from './smoothRing';
import type { ContourLoop, SliceContours } from './types';

export interface SmoothContoursOptions {
  /** Width (standard deviation) of the smoothing along the outline, pixels. Default 1. */
  sigmaPx?: number;
  /** Largest change of area in any slice, as a share of it; so the volume changes by no more. Default 0.001. */
  maxVolumeChange?: number;
  /**
   * Largest distance of any point from the traced outline, pixels; below 0.5, so that no voxel's centre
   * changes sides. Default 0.45.
   */
  maxDeviationPx?: number;
}

/**
 * Contours without the stairs of the voxels. Two bounds hold, whatever the shape:
 *
 * - No point moves further than `maxDeviationPx`. As this is less than half a pixel, the outline passes no
 *   voxel's centre: contoursToLabelmap gives back the very same voxels, and rings that did not touch
 *   do not meet.
 * - Each ring keeps its area (see smoothRing). Where that fails, so that the slice would change by more than
 *   `maxVolumeChange`, its contours stay as traced.
 *
 * @param contours on pixel edges, as labelmapToContours gives them
 * @throws INVALID_ARGUMENT for bounds that make no sense, or contours that do not lie on pixel edges
 */
export function smoothContours(
  contours: SliceContours[],
  { sigmaPx = 1, maxVolumeChange = 0.001, maxDeviationPx = 0.45 }: SmoothContoursOptions = {},
): SliceContours[] {
  const isValid =
    sigmaPx >= 0 &&
    sigmaPx <= 10 &&
    maxVolumeChange >= 0 &&
    maxVolumeChange < 1 &&
    maxDeviationPx >= 0 &&
    maxDeviationPx < 0.5;
  if (!isValid) {
    throw invalid(
      `The width must be 0 to 10 pixels, the change 0 to 1 and the deviation 0 to below 0.5; got ${sigmaPx}, ${maxVolumeChange} and ${maxDeviationPx}.`,
    );
  }
  return contours.map(({ k, loops }) => {
    if (!loops.every(({ points }) => isOnPixelEdges(points))) {
      throw invalid(`Those of slice ${k + 1} do not run along pixel edges.`);
    }
    const touching = touchingCorners(loops);
    const smooth = loops.map((loop) => ({
      ...loop,
      points: smoothRing(loop.points, touching, sigmaPx, maxDeviationPx),
    }));
    const isWithin =
      Math.abs(area(smooth) - area(loops)) <= maxVolumeChange * Math.abs(area(loops));
    return { k, loops: isWithin ? smooth : loops };
  });
}

/** Corners that rings share, as "x,y": they stay where they are, or the rings would cross. */
function touchingCorners(loops: ContourLoop[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { points } of loops) {
    for (let p = 0; p < points.length; p += 2) {
      const corner = `${points[p]},${points[p + 1]}`;
      (seen.has(corner) ? shared : seen).add(corner);
    }
  }
  return shared;
}

function isOnPixelEdges(points: Float64Array): boolean {
  return points.every((value, p) => {
    const other = points[(p + 2) % points.length];
    const otherAxis = p % 2 === 0 ? p + 1 : p - 1;
    const isStraight =
      value === other || points[otherAxis] === points[(otherAxis + 2) % points.length];
    return Number.isInteger(value + 0.5) && isStraight;
  });
}

function area(loops: ContourLoop[]): number {
  return loops.reduce((sum, { points }) => sum + signedArea(points), 0);
}

function invalid(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'Contours cannot be smoothed.',
    why,
    next: 'Smooth contours as traced by labelmapToContours, with bounds in these ranges.',
  });
}
