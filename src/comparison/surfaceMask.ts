import type { Vec3 } from '../volume/types';

/**
 * Foreground voxels with a face neighbour in the background; outside the grid counts as background.
 * @param mask non-zero where foreground, x fastest
 */
export function surfaceMask(mask: Uint8Array, [nx, ny, nz]: Vec3): Uint8Array {
  const surface = new Uint8Array(mask.length);
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (mask[n] === 0) {
          continue;
        }
        const isInside =
          i > 0 &&
          j > 0 &&
          k > 0 &&
          i < nx - 1 &&
          j < ny - 1 &&
          k < nz - 1 &&
          mask[n - 1] !== 0 &&
          mask[n + 1] !== 0 &&
          mask[n - nx] !== 0 &&
          mask[n + nx] !== 0 &&
          mask[n - nx * ny] !== 0 &&
          mask[n + nx * ny] !== 0;
        surface[n] = isInside ? 0 : 1;
      }
    }
  }
  return surface;
}
