import type { Volume, VolumeGeometry } from '../../../src/volume/types';

const { round } = Math;

const subPoints = [-1 / 3, 0, 1 / 3];

/**
 * Mean over each target voxel (27 points, nearest voxel of the source) of a value looked up by
 * tissue. Both grids are axial. Outside the source the value is 0.
 */
export function resampleTissue(
  tissue: Volume<Uint8Array>,
  valueOf: Float64Array,
  target: VolumeGeometry,
): Float32Array {
  const index = (axis: 0 | 1 | 2): Int32Array[] =>
    subPoints.map((shift) =>
      Int32Array.from({ length: target.dimensions[axis] }, (_, i) => {
        const mm = target.imagePositionPatient[axis] + (i + shift) * target.spacingMm[axis];
        const at = round((mm - tissue.imagePositionPatient[axis]) / tissue.spacingMm[axis]);
        return at >= 0 && at < tissue.dimensions[axis] ? at : -1;
      }),
    );
  const [xs, ys, zs] = [index(0), index(1), index(2)];
  const [nx, ny, nz] = target.dimensions;
  const [sx, sy] = tissue.dimensions;
  const out = new Float32Array(nx * ny * nz);
  for (let k = 0; k < nz; k += 1) {
    for (let j = 0; j < ny; j += 1) {
      for (let i = 0; i < nx; i += 1) {
        let sum = 0;
        for (let c = 0; c < 3; c += 1) {
          const z = zs[c][k];
          for (let b = 0; z >= 0 && b < 3; b += 1) {
            const y = ys[b][j];
            for (let a = 0; y >= 0 && a < 3; a += 1) {
              const x = xs[a][i];
              if (x >= 0) {
                sum += valueOf[tissue.data[x + sx * (y + sy * z)]];
              }
            }
          }
        }
        out[i + nx * (j + ny * k)] = sum / 27;
      }
    }
  }
  return out;
}
