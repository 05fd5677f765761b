import { DosimetryError } from '../../errors';
import { dot } from '../../volume/vectors';
import type { NaturalDataset } from '../types';
import { imagePlane } from './imagePlane';

/**
 * Height of each image along the normal of the first, mm; undefined if an image has no usable
 * position (imageStackGeometry reports which, and why) or is not approximately parallel to the
 * first.
 */
export function stackHeights(images: readonly NaturalDataset[]): number[] | undefined {
  try {
    const planes = images.map(imagePlane);
    const { normal } = planes[0];
    return planes.every((plane) => dot(plane.normal, normal) > 0.999)
      ? planes.map(({ position }) => dot(position, normal))
      : undefined;
  } catch (error) {
    if (error instanceof DosimetryError) {
      return undefined;
    }
    throw error;
  }
}
