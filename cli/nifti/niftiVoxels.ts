import type { VoxelArray } from '../../src/volume/types';
import { niftiArrays } from './niftiArrays';
import type { NiftiSize } from './niftiSize';
import type { NiftiHeader } from './readNiftiHeader';

/**
 * The values of all voxels, the first axis running fastest: stored values times scl_slope plus
 * scl_inter, in a new array.
 * @param bytes the unpacked file
 * @throws Error if the file ends early or its scale is not a number
 */
export function niftiVoxels(bytes: Uint8Array, header: NiftiHeader, size: NiftiSize): VoxelArray {
  if (bytes.length < size.end) {
    throw new Error(`it is cut off: ${bytes.length} bytes are there, ${size.end} are needed`);
  }
  return scaled(storedValues(bytes, header, size), header);
}

function storedValues(
  bytes: Uint8Array,
  { datatype, dataOffset, isLittleEndian }: NiftiHeader,
  { count, end }: NiftiSize,
): VoxelArray {
  // A copy, so that it is aligned for the array type and may be changed.
  const part = Buffer.from(new Uint8Array(bytes.subarray(dataOffset, end)).buffer);
  const width = niftiArrays[datatype].BYTES_PER_ELEMENT;
  if (!isLittleEndian && width > 1) {
    if (width === 2) {
      part.swap16();
    } else if (width === 4) {
      part.swap32();
    } else {
      part.swap64();
    }
  }
  return new niftiArrays[datatype](part.buffer as ArrayBuffer, part.byteOffset, count);
}

function scaled(data: VoxelArray, { slope, intercept }: NiftiHeader): VoxelArray {
  // 0 and NaN mean that there is no scale (nifti1.h, and what nibabel writes).
  if (slope === 0 || Number.isNaN(slope) || (slope === 1 && intercept === 0)) {
    return data;
  }
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) {
    throw new Error(`its scale (slope ${slope}, intercept ${intercept}) is no number`);
  }
  return Float32Array.from(data, (value) => value * slope + intercept);
}
