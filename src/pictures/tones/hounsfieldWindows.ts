/** CT numbers that are drawn from black to white. */
export interface HounsfieldWindow {
  /** The middle, HU. */
  levelHu: number;
  /** From black to white, HU. */
  widthHu: number;
}

/**
 * The windows of every picture of the CT. There are two, since a mean over many voxels has less
 * contrast than one voxel: over the depth of both kidneys, soft tissue is mixed with fat and some
 * air, which brings it down and its differences together.
 */
export const hounsfieldWindows = {
  /** One slice, also in the viewer's viewports: the usual window for soft tissue. */
  slice: { levelHu: 40, widthHu: 400 },
  /** The mean over the depth of both kidneys. */
  projection: { levelHu: 20, widthHu: 280 },
} as const satisfies Record<string, HounsfieldWindow>;
