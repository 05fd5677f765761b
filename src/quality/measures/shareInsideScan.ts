import { patientToIndexMatrix, transformPoint } from '../../volume';
import type { Vec3, Volume } from '../../volume/types';

/** Half axes of an ordinary kidney along x, y, z, mm. */
const kidneyRadiiMm: Vec3 = [30, 28, 55];
/** Lower values are the scanner's padding and not air. */
const lowestAirHu = -1100;
/** Number of sample points across each diameter. */
const samples = 9;

/**
 * Share of a kidney-sized ellipsoid around a point that the scan covers, 0 to 1.
 * @param centreMm where the kidney is expected, LPS mm
 */
export function shareInsideScan(ct: Volume, centreMm: Vec3): number {
  const toIndex = patientToIndexMatrix(ct);
  const [nx, ny, nz] = ct.dimensions;
  let all = 0;
  let inside = 0;
  const offsets = Array.from({ length: samples }, (_, n) => (2 * n) / (samples - 1) - 1);
  for (const u of offsets) {
    for (const v of offsets) {
      for (const w of offsets) {
        if (u * u + v * v + w * w > 1) {
          continue;
        }
        all++;
        const [i, j, k] = transformPoint(toIndex, [
          centreMm[0] + u * kidneyRadiiMm[0],
          centreMm[1] + v * kidneyRadiiMm[1],
          centreMm[2] + w * kidneyRadiiMm[2],
        ]).map(Math.round);
        const isInGrid = i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz;
        inside += isInGrid && ct.data[i + nx * (j + ny * k)] > lowestAirHu ? 1 : 0;
      }
    }
  }
  return inside / all;
}
