import type { Vec3, Volume } from '../volume/types';

/** A coarse volume with axes along the patient's: x to the left, y to the back, z to the head. */
export interface PatientOrder {
  data: Float32Array;
  dimensions: Vec3;
  spacingMm: Vec3;
  /**
   * Patient coordinate of the first cell along x, y, z, mm; where the grid is oblique, that of its
   * middle row.
   */
  originMm: Vec3;
}

/**
 * Reorders a volume of any orientation along the patient's axes that its own axes are closest to. A
 * tilt of some degrees is not corrected.
 * @param volume HU, coarse
 */
export function patientOrder(volume: Volume): PatientOrder {
  const { data, dimensions, spacingMm, direction, imagePositionPatient } = volume;
  const free = [0, 1, 2];
  const axes = [2, 1, 0].map((patient) => {
    const best = free.reduce((a, b) =>
      Math.abs(direction[3 * b + patient]) > Math.abs(direction[3 * a + patient]) ? b : a,
    );
    free.splice(free.indexOf(best), 1);
    return best;
  });
  axes.reverse();
  const isReversed = axes.map((axis, patient) => direction[3 * axis + patient] < 0);
  const strides = [1, dimensions[0], dimensions[0] * dimensions[1]];
  const [nx, ny, nz] = axes.map((axis) => dimensions[axis]);
  const index = (patient: number, n: number): number => {
    const axis = axes[patient];
    return strides[axis] * (isReversed[patient] ? dimensions[axis] - 1 - n : n);
  };
  const result = new Float32Array(data.length);
  let at = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = index(1, j) + index(2, k);
      for (let i = 0; i < nx; i++) {
        result[at++] = data[row + index(0, i)];
      }
    }
  }
  const originMm = axes.map((axis, patient) => {
    const centre = [0, 1, 2].reduce(
      (sum, a) => sum + (direction[3 * a + patient] * spacingMm[a] * (dimensions[a] - 1)) / 2,
      imagePositionPatient[patient],
    );
    return centre - (spacingMm[axis] * (dimensions[axis] - 1)) / 2;
  }) as Vec3;
  return {
    data: result,
    dimensions: [nx, ny, nz],
    spacingMm: axes.map((axis) => spacingMm[axis]) as Vec3,
    originMm,
  };
}
