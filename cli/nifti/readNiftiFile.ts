import fs from 'node:fs/promises';
import zlib from 'node:zlib';
import { DosimetryError, inFile } from '../../src/errors';
import { checkPlausibleGeometry } from '../../src/volume';
import type { Direction, Vec3, Volume, VoxelArray } from '../../src/volume/types';
import { niftiAffine } from './niftiAffine';
import { readNiftiHeader, type NiftiHeader } from './readNiftiHeader';

/** By NIfTI-1 datatype code. */
const arrays: Record<
  number,
  {
    new (buffer: ArrayBuffer, byteOffset: number, length: number): VoxelArray;
    BYTES_PER_ELEMENT: number;
  }
> = {
  2: Uint8Array,
  4: Int16Array,
  8: Int32Array,
  16: Float32Array,
  64: Float64Array,
  256: Int8Array,
  512: Uint16Array,
  768: Uint32Array,
};

/** More than this is no image of a patient. */
const mostVoxels = 1e9;
/** gzip cannot pack tighter than this. */
const packingLimit = 1100;
const bytesAfterVoxels = 1 << 20;

/**
 * A NIfTI-1 or NIfTI-2 file (plain or gzip, either byte order) as a volume in LPS mm, for any orientation
 * of its axes. Where its axes are left-handed the first one is reversed, so that the grid is as in DICOM.
 * Values are scaled by scl_slope and scl_inter. What the header claims is compared with what the file
 * holds before anything is allocated.
 *
 * @throws DosimetryError INVALID_ARGUMENT; IMPLAUSIBLE_GEOMETRY, TOO_LARGE
 */
export async function readNiftiFile(file: string): Promise<Volume> {
  try {
    const bytes = await fs.readFile(file);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const header = readNiftiHeader(isPacked ? unpackStart(bytes) : bytes);
    const size = sizeOf(header);
    const held = isPacked ? bytes.length * packingLimit : bytes.length;
    if (size.end > held) {
      throw new Error(
        `its header claims ${size.dimensions.join(' x ')} voxels (${size.end} bytes), more than the file of ${bytes.length} bytes can hold`,
      );
    }
    const affine = niftiAffine(header);
    const plain = isPacked ? unpack(bytes, size.end + bytesAfterVoxels) : bytes;
    if (plain.length < size.end) {
      throw new Error(`it is cut off: ${plain.length} bytes are there, ${size.end} are needed`);
    }
    const data = voxelsOf(plain, header, size);
    const [rowX, rowY, rowZ] = affine;
    // RAS to LPS: x and y change sign.
    const lps = [rowX.map((v) => -v), rowY.map((v) => -v), rowZ];
    const volume = rightHanded(lps, size.dimensions, scaled(data, header.slope, header.intercept));
    checkPlausibleGeometry(volume);
    checkFinite(volume.data);
    return volume;
  } catch (cause) {
    if (cause instanceof DosimetryError) {
      throw inFile(file, cause);
    }
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The file ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give a NIfTI file of one volume (.nii or .nii.gz) with its orientation.',
      cause,
    });
  }
}

interface NiftiSize {
  dimensions: Vec3;
  count: number;
  /** First byte after the voxels. */
  end: number;
}

function sizeOf({ dimensions, datatype, dataOffset }: NiftiHeader): NiftiSize {
  const [axes, nx, ny, nz, ...further] = dimensions;
  if (!(datatype in arrays)) {
    throw new Error(`its datatype ${datatype} is not a scalar type that is read`);
  }
  if (!(axes >= 3 && axes <= 7) || further.slice(0, axes - 3).some((count) => count > 1)) {
    throw new Error(
      `it has ${axes} axes (${dimensions.slice(1, axes + 1).join(' x ')}), not three`,
    );
  }
  const counts: Vec3 = [nx, ny, nz];
  const count = nx * ny * nz;
  if (counts.some((n) => !(n >= 1)) || !(count <= mostVoxels)) {
    throw new Error(`its size of ${counts.join(' x ')} voxels is impossible`);
  }
  if (!Number.isInteger(dataOffset) || dataOffset < 348) {
    throw new Error(`its voxels cannot begin at byte ${dataOffset}`);
  }
  return {
    dimensions: counts,
    count,
    end: dataOffset + count * arrays[datatype].BYTES_PER_ELEMENT,
  };
}

/** Enough for the header, however large the whole is. */
function unpackStart(bytes: Buffer): Uint8Array {
  return zlib.gunzipSync(bytes.subarray(0, 1 << 16), {
    finishFlush: zlib.constants.Z_SYNC_FLUSH,
    maxOutputLength: (1 << 16) * packingLimit,
  });
}

function unpack(bytes: Buffer, most: number): Buffer {
  try {
    return zlib.gunzipSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    const isLarger = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Error(
      isLarger
        ? `it unpacks to more than ${most} bytes, far beyond what its header announces`
        : `it cannot be unpacked: ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
}

function voxelsOf(
  bytes: Uint8Array,
  { datatype, dataOffset, isLittleEndian }: NiftiHeader,
  { count, end }: NiftiSize,
): VoxelArray {
  // A copy of its own: aligned for the array, and free to be turned.
  const part = Buffer.from(new Uint8Array(bytes.subarray(dataOffset, end)).buffer);
  const width = arrays[datatype].BYTES_PER_ELEMENT;
  if (!isLittleEndian && width > 1) {
    if (width === 2) {
      part.swap16();
    } else if (width === 4) {
      part.swap32();
    } else {
      part.swap64();
    }
  }
  return new arrays[datatype](part.buffer as ArrayBuffer, part.byteOffset, count);
}

function scaled(data: VoxelArray, slope: number, intercept: number): VoxelArray {
  // 0 and NaN say that there is no scale (nifti1.h, and what nibabel writes).
  if (slope === 0 || Number.isNaN(slope) || (slope === 1 && intercept === 0)) {
    return data;
  }
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) {
    throw new Error(`its scale (slope ${slope}, intercept ${intercept}) is no number`);
  }
  return Float32Array.from(data, (value) => value * slope + intercept);
}

function checkFinite(data: VoxelArray): void {
  if (data instanceof Float32Array || data instanceof Float64Array) {
    let bad = 0;
    for (let n = 0; n < data.length; n++) {
      bad += Number.isFinite(data[n]) ? 0 : 1;
    }
    if (bad > 0) {
      throw new Error(`${bad} of its ${data.length} voxels are no numbers`);
    }
  }
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
