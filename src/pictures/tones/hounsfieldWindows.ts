/** The range of CT numbers that is drawn from black to white. */
export interface HounsfieldWindow {
  /** Middle of the range, HU. */
  levelHu: number;
  /** Width of the range, HU. */
  widthHu: number;
}

/**
 * The windows used in all pictures of the CT. There are two, because a mean over many voxels has
 * less contrast than a single voxel: over the depth of both kidneys soft tissue is mixed with fat
 * and some air, which lowers the values and their differences.
 */
export const hounsfieldWindows = {
  /** For one slice, also in the viewer's viewports: the usual window for soft tissue. */
  slice: { levelHu: 40, widthHu: 400 },
  /** For the mean over the depth of both kidneys. */
  projection: { levelHu: 20, widthHu: 280 },
} as const satisfies Record<string, HounsfieldWindow>;
