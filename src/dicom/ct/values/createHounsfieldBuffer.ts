import type { HounsfieldBuffer } from './hounsfieldBuffer';

/** Room for the voxels of a CT whose geometry has been checked. */
export function createHounsfieldBuffer(pixelsPerSlice: number, slices: number): HounsfieldBuffer {
  return {
    pixelsPerSlice,
    data: new Int16Array(pixelsPerSlice * slices),
    lowest: Infinity,
    highest: -Infinity,
  };
}
