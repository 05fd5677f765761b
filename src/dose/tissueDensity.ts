/** Density of the tissue that absorbs the energy, g/ml. */
export type TissueDensity =
  | { method: 'fixed'; gPerMl: number }
  /** One value for each voxel of the dose (`softTissueDensity` makes it from a CT). */
  | { method: 'ct-soft-tissue'; gPerMl: Float32Array; notes: readonly string[] };
