import { doseInterpolator } from './doseInterpolator';
import type { DoseVolume } from './types';
import { patientToIndexMatrix } from '../volume';

/**
 * Dose in Gy at a point in patient coordinates (LPS mm): the sum of the maps, NaN where one of them
 * is not known.
 */
export function doseAtPoint(
  maps: readonly DoseVolume[],
): (x: number, y: number, z: number) => number {
  const each = maps.map((map) => ({ m: patientToIndexMatrix(map), at: doseInterpolator(map) }));
  return (x, y, z) => {
    let sum = 0;
    for (const { m, at } of each) {
      sum += at(
        m[0] * x + m[1] * y + m[2] * z + m[3],
        m[4] * x + m[5] * y + m[6] * z + m[7],
        m[8] * x + m[9] * y + m[10] * z + m[11],
      );
    }
    return sum;
  };
}
