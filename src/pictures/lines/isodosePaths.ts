import type { PlaneSamples } from '../plane/samplePlane';
import { isoLines } from './isoLines';

export interface IsodosePath {
  doseGy: number;
  /** SVG path in canvas pixels; empty where the plane does not meet the surface. */
  path: string;
  /**
   * Position of the line's label, a point of the line in canvas pixels, on a different side of the
   * organ for each dose; undefined where every place would cover the label of another line.
   */
  labelAt?: [number, number];
}

/** Room that a label takes, in canvas pixels. */
const labelWidth = 42;
const labelHeight = 15;
const sides = 8;

/**
 * Isodose lines in a viewport's plane.
 * @param samples dose in Gy, NaN where unknown
 */
export function isodosePaths(
  { values, columns, rows, stepPixels }: PlaneSamples,
  dosesGy: readonly number[],
): IsodosePath[] {
  const taken: [number, number][] = [];
  return dosesGy.map((doseGy, at) => {
    const lines = isoLines(values, columns, rows, doseGy);
    const parts: string[] = [];
    for (let n = 0; n < lines.length; n += 4) {
      const [x0, y0, x1, y1] = lines.slice(n, n + 4).map((v) => v * stepPixels);
      parts.push(`M${x0.toFixed(1)} ${y0.toFixed(1)}L${x1.toFixed(1)} ${y1.toFixed(1)}`);
    }
    const labelAt = labelPlace(lines, stepPixels, at, taken);
    if (labelAt) {
      taken.push(labelAt);
    }
    return { doseGy, path: parts.join(''), labelAt };
  });
}

/**
 * Labels are placed around the organ, starting at the top and alternating between left and right;
 * in a small view, where that would put one on another, further round.
 */
function labelPlace(
  lines: ArrayLike<number>,
  stepPixels: number,
  at: number,
  taken: readonly [number, number][],
): [number, number] | undefined {
  const first = (at % 2 === 0 ? -1 : 1) * Math.ceil(at / 2) * 0.9;
  for (let side = 0; side < sides; side++) {
    const place = outermost(lines, stepPixels, first + (side * 2 * Math.PI) / sides - Math.PI / 2);
    const isFree = taken.every(
      ([x, y]) =>
        place && (Math.abs(x - place[0]) >= labelWidth || Math.abs(y - place[1]) >= labelHeight),
    );
    if (place && isFree) {
      return place;
    }
  }
  return undefined;
}

/** The point of the lines that lies furthest in a direction. */
function outermost(
  lines: ArrayLike<number>,
  stepPixels: number,
  angle: number,
): [number, number] | undefined {
  const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
  let found: [number, number] | undefined;
  let furthest = -Infinity;
  for (let n = 0; n < lines.length; n += 4) {
    const reach = alongX * lines[n] + alongY * lines[n + 1];
    if (reach > furthest) {
      furthest = reach;
      found = [lines[n] * stepPixels, lines[n + 1] * stepPixels];
    }
  }
  return found;
}
