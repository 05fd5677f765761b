import type { Vec3, Volume } from '../../src/volume/types';

/**
 * A CT of a simplified trunk in HU: an elliptic body with a rim of fat, a spine, lungs at the top,
 * and two ellipsoids in the place of the kidneys, with noise that is the same each time. It is
 * created row by row, so that it takes well under a second at 512 x 512 x 200.
 */
export function ellipsoidTrunk(
  dimensions: Vec3,
  spacingMm: Vec3,
  { kidneyHu = 32 } = {},
): Volume<Int16Array<ArrayBuffer>> {
  const [nx, ny, nz] = dimensions;
  const [dx, dy, dz] = spacingMm;
  const data = new Int16Array(nx * ny * nz).fill(-1000);
  const ellipsoid = (
    [cx, cy, cz]: number[],
    [rx, ry, rz]: number[],
    hu: number,
    noise: number,
  ): void => {
    let state = 1;
    for (let k = 0; k < nz; k++) {
      const w = ((k - (nz - 1) / 2) * dz - cz) / rz;
      for (let j = 0; j < ny; j++) {
        const v = ((j - (ny - 1) / 2) * dy - cy) / ry;
        const rest = 1 - v * v - w * w;
        if (rest <= 0) {
          continue;
        }
        const half = rx * Math.sqrt(rest);
        const first = Math.max(0, Math.ceil((cx - half) / dx + (nx - 1) / 2));
        const last = Math.min(nx - 1, Math.floor((cx + half) / dx + (nx - 1) / 2));
        for (let n = nx * (j + ny * k) + first; n <= nx * (j + ny * k) + last; n++) {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          data[n] = hu + Math.round(noise * (state / 2 ** 31 - 1));
        }
      }
    }
  };
  const long = 1e4;
  ellipsoid([0, 0, 0], [185, 130, long], -95, 20);
  ellipsoid([0, 0, 0], [165, 110, long], 45, 25);
  for (const side of [-1, 1]) {
    ellipsoid([side * 80, 0, 200], [60, 80, 120], -850, 30);
    // The kidneys with their fat.
    ellipsoid([side * 62, 45, 0], [38, 36, 70], -90, 20);
    ellipsoid([side * 62, 45, 0], [28, 26, 56], kidneyHu, 25);
    ellipsoid([side * 50, 45, 0], [9, 7, 22], -70, 20);
  }
  ellipsoid([0, 65, 0], [20, 18, long], 250, 60);
  return {
    dimensions,
    spacingMm,
    imagePositionPatient: [(-(nx - 1) * dx) / 2, (-(ny - 1) * dy) / 2, (-(nz - 1) * dz) / 2],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '1.2.826.0.1.3680043.10.543',
    data,
  };
}
