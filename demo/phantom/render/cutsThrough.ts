import type { Cut, Painter } from './Painter';
import type { ViewPlane } from './viewPlane';

const { ceil, floor, max, min, round } = Math;

/** A tilted plane is drawn with axial cuts this far apart, mm: off by half of it at most. */
const levelMm = 0.25;
/** The extent of an organ is looked up at every so many levels. */
const coarse = 4;

/** The cuts of one organ that a plane meets. */
export interface PlaneCuts {
  /** Around all of them, body mm. */
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
  /** Of the cuts' distances, as `Cut.steepest`. */
  steepest: number;
  /** How far a distance is off at most because the next cut stands for a height, mm. */
  offMm: number;
  /** The cut at height z of the body, mm. */
  at(z: number): Cut | undefined;
}

/** @returns undefined where the plane misses the organ */
export function cutsThrough(painter: Painter, plane: ViewPlane): PlaneCuts | undefined {
  if (plane.zHigh < painter.zMin || plane.zLow > painter.zMax) {
    return undefined;
  }
  if (plane.zLow === plane.zHigh) {
    const cut = painter.cut(plane.zLow);
    return cut && { ...boxOf([cut]), offMm: 0, at: () => cut };
  }
  const first = floor(max(plane.zLow, painter.zMin) / levelMm);
  const last = ceil(min(plane.zHigh, painter.zMax) / levelMm);
  // Undefined: not cut yet; null: nothing there.
  const cuts: (Cut | null | undefined)[] = [];
  const cutAt = (level: number): Cut | null => {
    const known = cuts[level - first];
    if (known !== undefined) {
      return known;
    }
    const made = painter.cut(level * levelMm) ?? null;
    cuts[level - first] = made;
    return made;
  };
  const looked: Cut[] = [];
  for (
    let level = first;
    level <= last;
    level = level < last ? min(last, level + coarse) : last + 1
  ) {
    const cut = cutAt(level);
    if (cut) {
      looked.push(cut);
    }
  }
  if (looked.length === 0) {
    return undefined;
  }
  return {
    ...boxOf(looked),
    offMm: levelMm,
    at: (z) => {
      const level = round(z / levelMm);
      return level < first || level > last ? undefined : (cutAt(level) ?? undefined);
    },
  };
}

function boxOf(cuts: readonly Cut[]): Omit<PlaneCuts, 'offMm' | 'at'> {
  return {
    xMin: min(...cuts.map((cut) => cut.xMin)),
    xMax: max(...cuts.map((cut) => cut.xMax)),
    yMin: min(...cuts.map((cut) => cut.yMin)),
    yMax: max(...cuts.map((cut) => cut.yMax)),
    steepest: max(...cuts.map((cut) => cut.steepest)),
  };
}
