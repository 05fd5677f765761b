import { signedArea } from '../../contours';
import type { SopReference } from '../types';

/** The outline of a structure in one image. */
export interface PlanarRegion {
  image: SopReference;
  /** Column and row of each point in turn, from the upper left corner of the image; closed. */
  points: number[];
  areaMm2: number;
}

/**
 * A ring of voxel edges as the outline in an image.
 * @param ring x and y of each point in turn, pixel centres at whole numbers
 * @param start column and row of the ring's own origin in the image
 */
export function outlineOf(
  ring: Float64Array,
  [column, row]: readonly [number, number],
  image: SopReference,
  pixelMm2: number,
): PlanarRegion {
  return {
    image,
    // Pixel centres lie at whole numbers in our grid, and at halves in an image (PS3.3 C.18.6.1.1).
    points: [...ring, ring[0], ring[1]].map(
      (coordinate, n) => coordinate + 0.5 + (n % 2 === 0 ? column : row),
    ),
    areaMm2: signedArea(ring) * pixelMm2,
  };
}
