import { DosimetryError } from '../../errors';
import { largest, smallest } from '../../numbers';
import type { ContourPlane } from './contourPlanes';

/** A slice without a contour of its own, to be interpolated between two planes of one piece. */
export interface SliceBetween {
  below: ContourPlane;
  above: ContourPlane;
  /** Weight of the upper plane, 0 to 1. */
  weight: number;
}

export interface PlaneAssignment {
  /** Slice number -> the plane whose contours it uses. */
  slices: Map<number, ContourPlane>;
  /** Slice number -> the planes it is interpolated from. */
  between: Map<number, SliceBetween>;
  /** Number of gaps too large to be bridged; their slices stay empty. */
  gaps: { below: ContourPlane; above: ContourPlane }[];
  /** Number of planes that no slice uses (contours finer than the grid). */
  unused: number;
}

const tolerance = 1e-6;
/**
 * Gaps up to this size, mm, are slices that were skipped while drawing, whatever the usual
 * distance.
 */
const skippedMm = 10;
/**
 * Multiple of the usual distance of the planes: a gap of one plane in a regular drawing is bridged.
 */
const usualGaps = 2.05;

/**
 * Decides which contours each slice uses. A slice with a plane within half a slice uses the nearest
 * one; a slice exactly between two planes uses the upper one. Slices between two planes that are at
 * most 10 mm, or at most twice the usual distance of this structure's planes, apart are
 * interpolated; larger gaps stay empty. Nothing is added beyond the outermost planes, unless the
 * grid is finer than the images that were drawn on.
 * @param planes ascending k
 * @param spacingMm of the slices
 * @param knownSpacing distance of the planes in slices, where the file states it; larger gaps are
 *   then real
 * @param isFinerGrid each contour represents a slab that reaches half way to the next plane, and
 *   none is interpolated
 * @throws CONTOUR_NOT_ON_GRID where a plane is more than half a slice outside the grid
 */
export function assignPlanes(
  planes: ContourPlane[],
  sliceCount: number,
  name: string,
  {
    spacingMm,
    knownSpacing,
    isFinerGrid,
  }: { spacingMm: number; knownSpacing?: number; isFinerGrid: boolean },
): PlaneAssignment {
  checkInside(planes, sliceCount, name);
  const slices = new Map<number, ContourPlane>();
  for (const plane of planes) {
    const first = Math.max(Math.ceil(plane.k - 0.5 + tolerance), 0);
    for (let k = first; k < plane.k + 0.5 + tolerance && k < sliceCount; k++) {
      const other = slices.get(k);
      if (!other || Math.abs(plane.k - k) <= Math.abs(other.k - k)) {
        slices.set(k, plane);
      }
    }
  }
  if (isFinerGrid) {
    addEndSlabs(slices, planes, sliceCount, knownSpacing);
  }
  const used = new Set(slices.values());
  const bridged = longestBridge(planes, spacingMm, knownSpacing);
  const between: PlaneAssignment['between'] = new Map();
  const gaps: PlaneAssignment['gaps'] = [];
  for (let n = 0; n + 1 < planes.length; n++) {
    const [below, above] = [planes[n], planes[n + 1]];
    const empty: number[] = [];
    for (let k = Math.floor(below.k) + 1; k < above.k; k++) {
      if (!slices.has(k)) {
        empty.push(k);
      }
    }
    const distance = above.k - below.k;
    if (empty.length > 0 && distance > bridged) {
      gaps.push({ below, above });
      continue;
    }
    for (const k of empty) {
      if (isFinerGrid) {
        slices.set(k, k - below.k < above.k - k - tolerance ? below : above);
        used.add(below).add(above);
        continue;
      }
      between.set(k, { below, above, weight: (k - below.k) / distance });
      used.add(below).add(above);
    }
  }
  return { slices, between, gaps, unused: planes.length - used.size };
}

/**
 * Adds the slices of the outermost planes' slabs where the planes are farther apart than the
 * slices.
 */
function addEndSlabs(
  slices: Map<number, ContourPlane>,
  planes: ContourPlane[],
  sliceCount: number,
  knownSpacing: number | undefined,
): void {
  const usual = knownSpacing ?? usualDistance(planes);
  const last = planes.length - 1;
  if (last < 0) {
    return;
  }
  // The poles may be drawn on every slice where the middle is not, so the smaller distance counts.
  const reach = (a: number, b: number): number =>
    (knownSpacing ?? (last > 0 ? Math.min(planes[b].k - planes[a].k, usual) : 1)) / 2;
  const from = planes[0].k - reach(0, 1) - tolerance;
  for (let k = Math.max(0, Math.ceil(from)); k < planes[0].k; k++) {
    if (!slices.has(k)) {
      slices.set(k, planes[0]);
    }
  }
  const end = Math.min(sliceCount, planes[last].k + reach(last - 1, last) - tolerance);
  for (let k = Math.floor(planes[last].k) + 1; k < end; k++) {
    if (!slices.has(k)) {
      slices.set(k, planes[last]);
    }
  }
}

/** Median distance of neighbouring planes, in slices. */
function usualDistance(planes: ContourPlane[]): number {
  const distances = planes.slice(1).map((plane, index) => plane.k - planes[index].k);
  distances.sort((a, b) => a - b);
  return distances[Math.floor((distances.length - 1) / 2)] ?? 1;
}

/** Longest gap that is bridged, in slices. */
function longestBridge(
  planes: ContourPlane[],
  spacingMm: number,
  knownSpacing: number | undefined,
): number {
  if (knownSpacing !== undefined && knownSpacing > 0) {
    return knownSpacing * 1.05;
  }
  // Two planes alone do not show a usual distance.
  const rhythm = planes.length > 2 ? usualGaps * usualDistance(planes) : 0;
  return Math.max(rhythm, skippedMm / spacingMm, 1) + tolerance;
}

function checkInside(planes: ContourPlane[], sliceCount: number, name: string): void {
  const low = smallest(planes.map(({ k }) => k));
  const high = largest(planes.map(({ k }) => k));
  if (low < -0.5 - tolerance || high > sliceCount - 0.5 + tolerance) {
    const beyond = Math.max(-low, high - (sliceCount - 1));
    throw new DosimetryError('CONTOUR_NOT_ON_GRID', {
      what: `A contour of "${name}" lies outside the image.`,
      why: `It is ${beyond.toFixed(2)} slices beyond the first or last of ${sliceCount} slices.`,
      next: 'Use the CT series the structure set was drawn on.',
    });
  }
}
