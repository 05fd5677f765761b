import type { PatientExtent } from '../../alignment';
import type { Vec3 } from '../../volume/types';

/**
 * Box centres to try along the patient: one where the box covers the scan, otherwise overlapping
 * positions, those nearest to the middle of the scan first.
 * @param bodyCentre LPS mm; x and y are used for every candidate
 * @param boxHeightMm extent of the box along the patient's z axis
 */
export function candidateCentres(
  bodyCentre: Vec3,
  extent: PatientExtent,
  boxHeightMm: number,
): Vec3[] {
  const [x, y] = bodyCentre;
  const bottom = extent.min[2] + 0.3 * boxHeightMm;
  const top = extent.max[2] - 0.3 * boxHeightMm;
  const middle = (extent.min[2] + extent.max[2]) / 2;
  if (extent.max[2] - extent.min[2] <= 1.03 * boxHeightMm) {
    return [[x, y, middle]];
  }
  const steps = Math.ceil((top - bottom) / (0.4 * boxHeightMm));
  const centres = Array.from({ length: steps + 1 }, (_, n): Vec3 => [
    x,
    y,
    bottom + ((top - bottom) * n) / steps,
  ]);
  return centres.sort((a, b) => Math.abs(a[2] - middle) - Math.abs(b[2] - middle));
}
