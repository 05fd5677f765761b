import { labelCentroid } from '../labels';
import { composeAffine, invertAffine } from '../volume';
import type { Labelmap, Vec3 } from '../volume';
import type { KidneyCourse } from './kidneyCourse';
import type { FittedContour } from './kidneyPlacement';
import { moveLabelmap } from './moveLabelmap';
import type { SerialTimePoint } from './serialDoseInput';

const label = 1;

/**
 * Where a structure lies about in another image: it moves as the nearest kidney does.
 * @param contour of the structure in the frame of `from`
 * @returns undefined without kidneys: then frames of reference or the activity say it
 */
export function carriedStart(
  contour: Labelmap,
  {
    from,
    to,
    kidneys,
  }: { from: SerialTimePoint; to: SerialTimePoint; kidneys: readonly KidneyCourse[] },
): Pick<FittedContour, 'kidneys' | 'shiftMm'> | undefined {
  const centre = labelCentroid(contour, label);
  const ways = kidneys.flatMap((kidney) => {
    const here = placementOf(kidney, from);
    const there = placementOf(kidney, to);
    const kidneyAt = labelCentroid(kidney.contour, kidney.kidney.label);
    return centre && here && there && kidneyAt
      ? [{ here, there, mm: distance(centre, kidneyAt) }]
      : [];
  });
  if (ways.length === 0) {
    return undefined;
  }
  const { here, there } = ways.reduce((a, b) => (b.mm < a.mm ? b : a));
  const move = composeAffine(invertAffine(here.referenceToImage), there.referenceToImage);
  return { kidneys: moveLabelmap(contour, move), shiftMm: [0, 0, 0] };
}

function placementOf({ placements }: KidneyCourse, point: SerialTimePoint) {
  return placements.find((one) => one.point === point);
}

function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(...a.map((v, axis) => v - b[axis]));
}
