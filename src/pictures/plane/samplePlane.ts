export interface ViewPlane {
  widthPixels: number;
  heightPixels: number;
  /**
   * Patient coordinates (LPS mm) of a canvas point; linear in x and y, since the projection is
   * parallel.
   */
  canvasToPatient(point: [number, number]): ArrayLike<number>;
}

/** Values on a canvas: (column, row) lies at `stepPixels` times that, row by row. */
export interface PlaneSamples {
  columns: number;
  rows: number;
  stepPixels: number;
  values: Float32Array;
}

/**
 * A function of the patient's space on the canvas's own grid, so that what is drawn of it is right
 * for every orientation, zoom and slice, whatever the grids of image and dose are.
 *
 * @param valueAt at a point in patient coordinates, NaN where unknown
 * @param stepPixels distance between samples: below the width of a dose voxel on the screen
 */
export function samplePlane(
  { widthPixels, heightPixels, canvasToPatient }: ViewPlane,
  valueAt: (x: number, y: number, z: number) => number,
  stepPixels: number,
): PlaneSamples {
  const columns = Math.floor(widthPixels / stepPixels) + 1;
  const rows = Math.floor(heightPixels / stepPixels) + 1;
  const origin = canvasToPatient([0, 0]);
  const right = canvasToPatient([stepPixels, 0]);
  const down = canvasToPatient([0, stepPixels]);
  const values = new Float32Array(columns * rows);
  for (let row = 0, n = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, n++) {
      values[n] = valueAt(
        origin[0] + column * (right[0] - origin[0]) + row * (down[0] - origin[0]),
        origin[1] + column * (right[1] - origin[1]) + row * (down[1] - origin[1]),
        origin[2] + column * (right[2] - origin[2]) + row * (down[2] - origin[2]),
      );
    }
  }
  return { columns, rows, stepPixels, values };
}
