import { isoLines } from './isoLines';

/** Distance between samples, canvas pixels: finer than any dose voxel on screen is wide. */
const samplePixels = 4;

export interface IsodosePath {
  doseGy: number;
  /** SVG path in canvas pixels; empty where the plane does not meet the surface. */
  path: string;
  /** A point of the line for its label, canvas pixels; another side of the organ for each dose. */
  labelAt?: [number, number];
}

export interface ViewPlane {
  widthPixels: number;
  heightPixels: number;
  /** Patient coordinates (LPS mm) of a canvas point; parallel projection, so linear in x and y. */
  canvasToPatient(point: [number, number]): ArrayLike<number>;
}

/**
 * Isodose lines in a viewport's plane: the dose is sampled on the canvas's own grid, so that the
 * lines are right for every orientation, zoom and slice, whatever grids image and dose have.
 *
 * @param doseAt dose in Gy at a point in patient coordinates, NaN where not known
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
    // From the top round to the left and the right by turns, so that labels of close lines do not
    // meet.
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
