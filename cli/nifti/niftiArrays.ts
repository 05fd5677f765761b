import type { VoxelArray } from '../../src/volume/types';

/** The array types that hold voxels, by NIfTI-1 datatype code (nifti1.h). */
export const niftiArrays: Record<
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
