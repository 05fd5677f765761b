import fs from 'node:fs/promises';
import zlib from 'node:zlib';
import { DosimetryError } from '../src/errors';
import type { Direction, Vec3, Volume, VoxelArray } from '../src/volume/types';

/** By NIfTI-1 datatype code. */
const arrays: Record<number, new (buffer: ArrayBuffer) => VoxelArray> = {
  2: Uint8Array,
  4: Int16Array,
  8: Int32Array,
  16: Float32Array,
  64: Float64Array,
  256: Int8Array,
  512: Uint16Array,
  768: Uint32Array,
};

/**
 * A NIfTI-1 file (plain or gzip) as a volume in LPS mm, for any orientation of its axes. Where its
 * axes are left-handed the first one is reversed, so that the grid is as in DICOM. Values are scaled
 * by scl_slope and scl_inter.
 *
 * @throws DosimetryError INVALID_ARGUMENT
 */
export async function readNiftiFile(file: string): Promise<Volume> {
  const nifti = await import('nifti-reader-js');
  try {
    const bytes = await fs.readFile(file);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? zlib.gunzipSync(bytes) : bytes;
    const buffer = plain.buffer.slice(
      plain.byteOffset,
      plain.byteOffset + plain.byteLength,
    ) as ArrayBuffer;
    const header = nifti.readHeader(buffer);
    if (!header || !(header.datatypeCode in arrays) || !header.littleEndian) {
      throw new Error('it is no little-endian NIfTI file of a scalar type');
    }
    const [axes, nx, ny, nz, volumes = 1] = header.dims;
    if (axes < 3 || (axes > 3 && volumes > 1)) {
      throw new Error(`it has ${axes} axes, not three`);
    }
    const data = new arrays[header.datatypeCode](
      nifti.readImage(header, buffer).slice(0, (nx * ny * nz * header.numBitsPerVoxel) / 8),
    );
    const [rowX, rowY, rowZ] = header.affine;
    // RAS to LPS: x and y change sign.
    const affine = [rowX.map((v) => -v), rowY.map((v) => -v), rowZ];
    return rightHanded(affine, [nx, ny, nz], scaled(data, header.scl_slope, header.scl_inter));
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The file ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give a NIfTI-1 file (.nii or .nii.gz).',
      cause,
    });
  }
}

function scaled(data: VoxelArray, slope: number, intercept: number): VoxelArray {
  const isIdentity = !Number.isFinite(slope) || slope === 0 || (slope === 1 && intercept === 0);
  return isIdentity ? data : Float32Array.from(data, (value) => value * slope + intercept);
}

function rightHanded(affine: number[][], dimensions: Vec3, data: VoxelArray): Volume {
  const columns = [0, 1, 2].map((axis) => affine.map((row) => row[axis]));
  const spacingMm = columns.map((c) => Math.hypot(...c)) as Vec3;
  const [a, b, c] = columns.map((column, axis) => column.map((v) => v / spacingMm[axis]));
  const origin = affine.map((row) => row[3]) as Vec3;
  const handedness =
    a[0] * (b[1] * c[2] - b[2] * c[1]) +
    a[1] * (b[2] * c[0] - b[0] * c[2]) +
    a[2] * (b[0] * c[1] - b[1] * c[0]);
  if (!(Math.abs(Math.abs(handedness) - 1) < 1e-3)) {
    throw new Error('its axes are not at right angles');
  }
  if (handedness > 0) {
    const direction = [...a, ...b, ...c] as Direction;
    return { data, dimensions, spacingMm, imagePositionPatient: origin, direction };
  }
  const nx = dimensions[0];
  for (let row = 0; row < data.length; row += nx) {
    data.subarray(row, row + nx).reverse();
  }
  return {
    data,
    dimensions,
    spacingMm,
    imagePositionPatient: origin.map((v, axis) => v + columns[0][axis] * (nx - 1)) as Vec3,
    direction: [...a.map((v) => -v), ...b, ...c] as Direction,
  };
}
