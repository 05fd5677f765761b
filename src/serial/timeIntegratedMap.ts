import type { Vec3, Volume } from '../volume';
import type { KidneyRegion } from './kidneyRegion';

const bqPerMBq = 1e6;

/** Time-integrated activity around one kidney. */
export interface KidneyMap {
  region: Pick<KidneyRegion, 'grid' | 'from' | 'share'>;
  /** MBq h/ml on the region's grid. */
  concentration: Float32Array;
}

/**
 * Time-integrated activity of all voxels of the reference image: around the kidneys their own, in
 * the rest of the body the reference image times one number of hours, and a gradual change between.
 * Where the surroundings of two kidneys overlap (horseshoe kidneys) both count by their shares.
 * @param bodyHours undefined: none outside the kidneys
 * @returns MBq h/ml on the grid of the image
 */
export function timeIntegratedMap(
  reference: Volume<Float32Array>,
  bodyHours: number | undefined,
  kidneys: readonly KidneyMap[],
): Volume<Float32Array> {
  const bodyFactor = (bodyHours ?? 0) / bqPerMBq;
  const data = new Float32Array(reference.data.length);
  const shares = new Float32Array(reference.data.length);
  for (const kidney of kidneys) {
    addKidney(kidney, reference.dimensions, data, shares);
  }
  for (let n = 0; n < data.length; n++) {
    const share = shares[n];
    data[n] = share < 1 ? data[n] + (1 - share) * bodyFactor * reference.data[n] : data[n] / share;
  }
  return { ...reference, data };
}

/** Adds the kidney's activity times its share to `data`, and its share to `shares`. */
function addKidney(
  { region: { grid, from, share }, concentration }: KidneyMap,
  [imageX, imageY]: Vec3,
  data: Float32Array,
  shares: Float32Array,
): void {
  const [nx, ny, nz] = grid.dimensions;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const inImage = from[0] + imageX * (from[1] + j + imageY * (from[2] + k));
      const inRegion = nx * (j + ny * k);
      for (let i = 0; i < nx; i++) {
        data[inImage + i] += share[inRegion + i] * concentration[inRegion + i];
        shares[inImage + i] += share[inRegion + i];
      }
    }
  }
}
