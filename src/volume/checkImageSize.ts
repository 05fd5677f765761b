import { DosimetryError } from '../errors';
import type { VolumeGeometry } from './types';

/**
 * Limits of dose grids and of images of gamma cameras and PET scanners, with a margin: a grid may
 * be a crop of any size, and a whole-body scan of several bed positions is long.
 */
const limits = {
  /**
   * Size of a voxel along any axis, mm. Dose grids of whole bodies have up to 10, of phantoms 20.
   */
  smallestVoxelMm: 0.05,
  largestVoxelMm: 50,
  /** Extent along any axis, mm: the longest patient including the table. */
  longestMm: 3000,
  /** 2 GB of 32-bit values. */
  mostVoxels: 5e8,
} as const;

/**
 * Refuses a dose grid or a nuclear image whose voxels no scanner or planning system produces,
 * before anything is computed on it. The usual cause is a mistaken unit. Less strict than
 * checkPlausibleGeometry, which is for a CT.
 * @param what the image in words, as the subject of a sentence
 * @throws IMPLAUSIBLE_GEOMETRY, TOO_LARGE
 */
export function checkImageSize({ dimensions, spacingMm }: VolumeGeometry, what: string): void {
  const voxels = dimensions[0] * dimensions[1] * dimensions[2];
  if (!(voxels <= limits.mostVoxels)) {
    throw new DosimetryError('TOO_LARGE', {
      what: `${what} is too large.`,
      why: `It has ${dimensions.join(' x ')} voxels; at most ${limits.mostVoxels} can be worked on.`,
      next: 'Export it on a coarser grid or only the part that is needed.',
    });
  }
  const extents = dimensions.map((count, axis) => count * spacingMm[axis]);
  const isPlausible =
    spacingMm.every((mm) => mm >= limits.smallestVoxelMm && mm <= limits.largestVoxelMm) &&
    extents.every((mm) => mm <= limits.longestMm);
  if (!isPlausible) {
    throw new DosimetryError('IMPLAUSIBLE_GEOMETRY', {
      what: `${what} has a size that no image of a person has.`,
      why: `Its voxels measure ${sizes(spacingMm)} mm (${limits.smallestVoxelMm} to ${limits.largestVoxelMm} mm are usual), the whole ${sizes(extents)} mm (at most ${limits.longestMm} mm).`,
      next: 'Export the original images again: the voxel size was probably written in another unit or altered by a conversion.',
    });
  }
}

function sizes(values: readonly number[]): string {
  return values.map((value) => String(Number(value.toPrecision(4)))).join(' x ');
}
