import { labelBounds } from '../../labels';
import { indexToPatientMatrix, transformPoint } from '../../volume';
import type { Labelmap, Vec3 } from '../../volume/types';

export interface KidneyBox {
  /** LPS mm. */
  centreMm: Vec3;
  /** Along x, y, z of the patient. */
  sizeMm: Vec3;
}

/**
 * The box along the patient's axes that holds all voxel centres of a label.
 *
 * @returns undefined where no voxel has it
 */
export function kidneyBoxMm(labels: Labelmap, label: number): KidneyBox | undefined {
  const bounds = labelBounds(labels, label);
  if (!bounds) {
    return undefined;
  }
  const toPatient = indexToPatientMatrix(labels);
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
    transformPoint(
      toPatient,
      [0, 1, 2].map((axis) => ((n >> axis) & 1 ? bounds.max : bounds.min)[axis]) as Vec3,
    ),
  );
  const ends = [0, 1, 2].map((axis) => {
    const places = corners.map((corner) => corner[axis]);
    return [Math.min(...places), Math.max(...places)];
  });
  return {
    centreMm: ends.map(([low, high]) => (low + high) / 2) as Vec3,
    sizeMm: ends.map(([low, high]) => high - low) as Vec3,
  };
}
