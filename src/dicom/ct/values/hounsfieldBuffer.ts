/** Voxels of a CT while its slices arrive, in any order. */
export interface HounsfieldBuffer {
  pixelsPerSlice: number;
  /** HU; Float32 from the first slice on whose values Int16 cannot hold. */
  data: Int16Array | Float32Array;
  /** Of the values so far, without padding, HU. */
  lowest: number;
  highest: number;
}
