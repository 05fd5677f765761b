import { interpolateMasks } from '../../contours';

export interface FilledGaps {
  /** Slices that were interpolated. */
  interpolated: number[];
  /** Slices between parts of the structure that were left empty. */
  gaps: number[];
}

/** Contours on every second to fourth slice are a habit of drawing; more is a part that is missing. */
const mostSlices = 3;
/** A kidney's pole may hide in more than this. */
const mostMm = 20;

/**
 * Slices within a structure that nobody drew, where those around them are drawn: people contour every
 * second slice, and files lose some. They are interpolated where the outlines below and above overlap and lie near
 * each other; else the structure has two parts there, and the gap stays.
 *
 * @param masks by slice number; the interpolated ones are added
 * @param everySlice the file says that all slices were drawn on: then no gap is filled
 */
export function fillGaps(
  masks: Map<number, Uint8Array>,
  nx: number,
  ny: number,
  spacingMm: number,
  everySlice: boolean,
): FilledGaps {
  const drawn = [...masks.keys()].sort((a, b) => a - b);
  const interpolated: number[] = [];
  const gaps: number[] = [];
  for (let n = 0; n + 1 < drawn.length; n++) {
    const [below, above] = [drawn[n], drawn[n + 1]];
    const missing = Array.from({ length: above - below - 1 }, (_, m) => below + 1 + m);
    if (missing.length === 0) {
      continue;
    }
    const [lower, upper] = [masks.get(below)!, masks.get(above)!];
    const isNear =
      !everySlice &&
      missing.length <= mostSlices &&
      (above - below) * spacingMm <= Math.max(mostMm, 2 * spacingMm);
    if (isNear && lower.some((value, p) => value !== 0 && upper[p] !== 0)) {
      for (const k of missing) {
        masks.set(k, interpolateMasks(lower, upper, nx, ny, (k - below) / (above - below)));
        interpolated.push(k);
      }
    } else {
      gaps.push(...missing.slice(0, 1000));
    }
  }
  return { interpolated, gaps };
}
