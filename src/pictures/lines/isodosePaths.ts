import type { PlaneSamples } from '../plane/samplePlane';
import { isoLines } from './isoLines';

export interface IsodosePath {
  doseGy: number;
  /** SVG path in canvas pixels; empty where the plane does not meet the surface. */
  path: string;
  /**
   * Position of the line's label, a point of the line in canvas pixels; on a different side of the
   * organ for each dose.
   */
  labelAt?: [number, number];
}

/**
 * Isodose lines in a viewport's plane.
 * @param samples dose in Gy, NaN where unknown
 */
export function isodosePaths(
  { values, columns, rows, stepPixels }: PlaneSamples,
  dosesGy: readonly number[],
): IsodosePath[] {
  return dosesGy.map((doseGy, at) => {
    const lines = isoLines(values, columns, rows, doseGy);
    const parts: string[] = [];
    // Labels are placed around the organ, starting at the top and alternating between left and
    // right, so that labels of close lines do not overlap.
    const angle = -Math.PI / 2 + (at % 2 === 0 ? -1 : 1) * Math.ceil(at / 2) * 0.9;
    const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
    let labelAt: [number, number] | undefined;
    let furthest = -Infinity;
    for (let n = 0; n < lines.length; n += 4) {
      const [x0, y0, x1, y1] = lines.slice(n, n + 4).map((v) => v * stepPixels);
      parts.push(`M${x0.toFixed(1)} ${y0.toFixed(1)}L${x1.toFixed(1)} ${y1.toFixed(1)}`);
      const reach = alongX * x0 + alongY * y0;
      if (reach > furthest) {
        furthest = reach;
        labelAt = [x0, y0];
      }
    }
    return { doseGy, path: parts.join(''), labelAt };
  });
}
