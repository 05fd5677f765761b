import { isoLines } from './isoLines';

/**
 * Distance between samples, canvas pixels: smaller than the width of any dose voxel on the screen.
 */
const samplePixels = 4;

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

export interface ViewPlane {
  widthPixels: number;
  heightPixels: number;
  /**
   * Patient coordinates (LPS mm) of a canvas point; linear in x and y, since the projection is
   * parallel.
   */
  canvasToPatient(point: [number, number]): ArrayLike<number>;
}

/**
 * Isodose lines in a viewport's plane. The dose is sampled on the canvas's own grid, so the lines
 * are correct for every orientation, zoom and slice, whatever the grids of image and dose are.
 * @param doseAt dose in Gy at a point in patient coordinates, NaN where unknown
 */
export function isodosePaths(
  { widthPixels, heightPixels, canvasToPatient }: ViewPlane,
  doseAt: (x: number, y: number, z: number) => number,
  dosesGy: readonly number[],
): IsodosePath[] {
  const columns = Math.floor(widthPixels / samplePixels) + 1;
  const rows = Math.floor(heightPixels / samplePixels) + 1;
  const origin = canvasToPatient([0, 0]);
  const right = canvasToPatient([samplePixels, 0]);
  const down = canvasToPatient([0, samplePixels]);
  const values = new Float32Array(columns * rows);
  for (let row = 0, n = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, n++) {
      values[n] = doseAt(
        origin[0] + column * (right[0] - origin[0]) + row * (down[0] - origin[0]),
        origin[1] + column * (right[1] - origin[1]) + row * (down[1] - origin[1]),
        origin[2] + column * (right[2] - origin[2]) + row * (down[2] - origin[2]),
      );
    }
  }
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
      const [x0, y0, x1, y1] = lines.slice(n, n + 4).map((v) => v * samplePixels);
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
