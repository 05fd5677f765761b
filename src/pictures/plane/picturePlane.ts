/** A picture of a volume whose pixels are the volume's own voxels. */
export interface PicturePlane {
  /** Pixels across (columns) and down (rows). */
  columns: number;
  rows: number;
  /** Width and height of a pixel, mm. */
  pixelMm: [number, number];
  /** Volume axes (0 i, 1 j, 2 k) that run across, down and along the line of sight. */
  axes: { across: number; down: number; depth: number };
  /** True where the volume's index runs in the opposite direction to the picture's. */
  isReversed: { across: boolean; down: boolean };
}
