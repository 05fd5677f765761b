import { composeAffine, indexToPatientMatrix, patientToIndexMatrix } from '../../src/volume';
import type { Affine, Volume, VolumeGeometry } from '../../src/volume';

/**
 * A volume on a plane for display, linear between voxel centres.
 *
 * @param plane grid of one slice (any number of slices is drawn), any orientation
 * @param transform LPS mm of the plane's frame to LPS mm of the volume's
 * @returns on the plane's grid, i fastest; NaN (not known) beyond the outer faces of the volume's
 *   voxels
 * @throws INVALID_ARGUMENT if the volume's grid has no volume
 */
export function sampleSlice(
  volume: Volume,
  plane: VolumeGeometry,
  transform: Affine,
): Float32Array {
  const m = composeAffine(
    composeAffine(indexToPatientMatrix(plane), transform),
    patientToIndexMatrix(volume),
  );
  const [nx, ny, nz] = plane.dimensions;
  const slice = new Float32Array(nx * ny * nz);
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        slice[n] = linearAt(
          volume,
          m[0] * i + m[1] * j + m[2] * k + m[3],
          m[4] * i + m[5] * j + m[6] * k + m[7],
          m[8] * i + m[9] * j + m[10] * k + m[11],
        );
      }
    }
  }
  return slice;
}

function linearAt(
  { data, dimensions: [nx, ny, nz] }: Volume,
  u: number,
  v: number,
  w: number,
): number {
  const isInside =
    u >= -0.5 && v >= -0.5 && w >= -0.5 && u <= nx - 0.5 && v <= ny - 0.5 && w <= nz - 0.5;
  if (!isInside) {
    return NaN;
  }
  // Within half a voxel of a face the outermost voxel goes on.
  const x = Math.min(nx - 1, Math.max(0, u));
  const y = Math.min(ny - 1, Math.max(0, v));
  const z = Math.min(nz - 1, Math.max(0, w));
  const i = Math.min(Math.max(nx - 2, 0), Math.floor(x));
  const j = Math.min(Math.max(ny - 2, 0), Math.floor(y));
  const k = Math.min(Math.max(nz - 2, 0), Math.floor(z));
  const p = i + nx * (j + ny * k);
  const right = nx > 1 ? 1 : 0;
  const down = ny > 1 ? nx : 0;
  const up = nz > 1 ? nx * ny : 0;
  const f = x - i;
  const g = y - j;
  const low = mixRows(data, p, right, down, f, g);
  const high = mixRows(data, p + up, right, down, f, g);
  return low + (high - low) * (z - k);
}

function mixRows(
  data: Volume['data'],
  p: number,
  right: number,
  down: number,
  f: number,
  g: number,
): number {
  const top = data[p] + (data[p + right] - data[p]) * f;
  const bottom = data[p + down] + (data[p + down + right] - data[p + down]) * f;
  return top + (bottom - top) * g;
}
