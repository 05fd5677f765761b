import type { IndexBounds } from '../labels';
import type { Labelmap, Vec3 } from '../volume/types';
import { kidneyCentres } from './kidneyCentres';

/** Labels that can be shown while the findings about them are still being made. */
export interface DrawnKidneys {
  /** Place of the first slice with labels. */
  firstSlice: number;
  /** Labels of the slices from there to the last one with labels, x fastest. */
  labels: Uint8Array;
  /** Middle of each kidney that was found, right before left, LPS mm. */
  centresMm: Vec3[];
}

/**
 * The slices of a labelmap that have labels, which are a small part of a long scan.
 * @param region holds all labels
 */
export function drawnKidneys(labelmap: Labelmap, region: IndexBounds): DrawnKidneys {
  const [nx, ny] = labelmap.dimensions;
  const [firstSlice, lastSlice] = [region.min[2], region.max[2]];
  return {
    firstSlice,
    labels: labelmap.data.slice(nx * ny * firstSlice, nx * ny * (lastSlice + 1)),
    centresMm: kidneyCentres(labelmap, region),
  };
}
