import { indexToPatientMatrix } from '../volume';
import type { Vec3, Volume } from '../volume';

/** What lies nearer to this place than to another region's. */
export interface IntegrationRegion {
  centreMm: Vec3;
  /** Time-integrated activity over the activity of the image there, hours. */
  hours: number;
}

/**
 * Time-integrated activity where regions wash out differently: each voxel is multiplied with the
 * hours of the region whose centre is nearest. The border lies half-way, far from both kidneys.
 * @param activity concentration at one time
 * @param regions at least one
 * @returns on the same grid, in the unit of the image times hours
 */
export function integrateByRegion(
  activity: Volume<Float32Array>,
  regions: readonly IntegrationRegion[],
): Volume<Float32Array> {
  const { data, dimensions } = activity;
  const [nx, ny, nz] = dimensions;
  const matrix = indexToPatientMatrix(activity);
  const integrated = new Float32Array(data.length);
  let n = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (data[n] !== 0) {
          integrated[n] = data[n] * nearest(regions, matrix, i, j, k).hours;
        }
      }
    }
  }
  return { ...activity, data: integrated };
}

function nearest(
  regions: readonly IntegrationRegion[],
  m: readonly number[],
  i: number,
  j: number,
  k: number,
): IntegrationRegion {
  const x = m[0] * i + m[1] * j + m[2] * k + m[3];
  const y = m[4] * i + m[5] * j + m[6] * k + m[7];
  const z = m[8] * i + m[9] * j + m[10] * k + m[11];
  let best = regions[0];
  let least = Infinity;
  for (const region of regions) {
    const [cx, cy, cz] = region.centreMm;
    const square = (x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2;
    if (square < least) {
      least = square;
      best = region;
    }
  }
  return best;
}
