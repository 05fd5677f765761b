import type { Cut, Painter } from './Painter';
import type { ViewPlane } from './viewPlane';

const { ceil, floor, max, min, round } = Math;

/** A tilted plane is drawn with axial cuts this far apart, mm: off by half of it at most. */
const levelMm = 0.5;
/** The extent of an organ is looked up at every so many levels. */
const coarse = 2;

/** Which of a slice's three cuts: below, in or above its middle. */
export type CutPlace = -1 | 0 | 1;

/** The cuts of one organ that a slice meets. */
export interface SliceCuts {
  /** Around all of them, body mm. */
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
  /** Of the cuts' distances, as `Cut.steepest`. */
  steepest: number;
  /** How far a distance is off at most because another cut stands for a height, mm. */
  offMm: number;
  /** @param z of the body, mm, in the middle of the slice */
  at(z: number, place: CutPlace): Cut | undefined;
}

/**
 * Cuts in the middle of a slice and `apartMm` below and above it.
 *
 * @returns undefined where the slice misses the organ
 */
export function cutsThrough(
  painter: Painter,
  plane: ViewPlane,
  apartMm: number,
): SliceCuts | undefined {
  const zLow = plane.zLow - apartMm;
  const zHigh = plane.zHigh + apartMm;
  if (zHigh < painter.zMin || zLow > painter.zMax) {
    return undefined;
  }
  return plane.zLow === plane.zHigh
    ? straightCuts(painter, plane.zLow, apartMm)
    : tiltedCuts(painter, { zLow, zHigh, apartMm });
}

function straightCuts(painter: Painter, z: number, apartMm: number): SliceCuts | undefined {
  const cuts = [z - apartMm, z, z + apartMm].map((height) =>
    height < painter.zMin || height > painter.zMax ? undefined : painter.cut(height),
  );
  const there = cuts.filter((cut) => cut !== undefined);
  return there.length > 0
    ? { ...boxOf(there), offMm: 0, at: (_z, place) => cuts[place + 1] }
    : undefined;
}

function tiltedCuts(
  painter: Painter,
  { zLow, zHigh, apartMm }: { zLow: number; zHigh: number; apartMm: number },
): SliceCuts | undefined {
  const first = floor(max(zLow, painter.zMin) / levelMm);
  const last = ceil(min(zHigh, painter.zMax) / levelMm);
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
    at: (z, place) => {
      const level = round((z + place * apartMm) / levelMm);
      return level < first || level > last ? undefined : (cutAt(level) ?? undefined);
    },
  };
}

function boxOf(cuts: readonly Cut[]): Omit<SliceCuts, 'offMm' | 'at'> {
  return {
    xMin: min(...cuts.map((cut) => cut.xMin)),
    xMax: max(...cuts.map((cut) => cut.xMax)),
    yMin: min(...cuts.map((cut) => cut.yMin)),
    yMax: max(...cuts.map((cut) => cut.yMax)),
    steepest: max(...cuts.map((cut) => cut.steepest)),
  };
}
