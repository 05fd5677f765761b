import { DosimetryError } from '../errors';
import type { Vec3, VolumeGeometry } from './types';

/**
 * Limits of what CT scanners produce, with a margin for children, small fields of view, whole
 * bodies and coarse test grids.
 */
const limits = {
  /** Size of a voxel along any axis, mm. */
  smallestVoxelMm: 0.1,
  largestVoxelMm: 15,
  /** Extent across the patient and from head to foot, mm. */
  widestMm: 1200,
  longestMm: 2500,
  /** The two larger extents are those of an image; smaller than this it cannot show a trunk, mm. */
  smallestImageMm: 80,
  /** Length of the stack of slices, mm. */
  shortestMm: 20,
  /** A grid with fewer voxels along an axis is a crop or a test and may be small. */
  fewestVoxels: 16,
  /** 2 GB of 16-bit values. */
  mostVoxels: 1e9,
} as const;

/**
 * Refuses a grid that no CT of a person has, before anything is computed or allocated on it. The
 * usual cause is a mistaken unit (spacing ten times too large or too small).
 * @throws IMPLAUSIBLE_GEOMETRY, TOO_LARGE
 */
export function checkPlausibleGeometry({ dimensions, spacingMm, direction }: VolumeGeometry): void {
  const voxels = dimensions[0] * dimensions[1] * dimensions[2];
  if (!(voxels <= limits.mostVoxels)) {
    throw new DosimetryError('TOO_LARGE', {
      what: 'The CT is too large.',
      why: `It has ${dimensions.join(' x ')} voxels; at most ${limits.mostVoxels} can be worked on.`,
      next: 'Use a reconstruction with thicker slices or a smaller matrix.',
    });
  }
  const odd = spacingMm.find(
    (mm) => !(mm >= limits.smallestVoxelMm && mm <= limits.largestVoxelMm),
  );
  if (odd !== undefined) {
    throw implausible(
      `Its voxels measure ${sizes(spacingMm)} mm; a CT's lie between ${limits.smallestVoxelMm} and ${limits.largestVoxelMm} mm.`,
    );
  }
  const extents = dimensions.map((count, axis) => count * spacingMm[axis]) as Vec3;
  extents.forEach((extent, axis) => {
    const alongZ = Math.abs(direction[3 * axis + 2]);
    const most = alongZ > 0.7 ? limits.longestMm : limits.widestMm;
    if (extent > most) {
      throw implausible(
        `It measures ${sizes(extents)} mm (${sizes(spacingMm)} mm a voxel), more than any scanner's ${limits.widestMm} mm across and ${limits.longestMm} mm along the patient.`,
      );
    }
  });
  const [shortest, ...image] = [...extents].sort((a, b) => a - b);
  if (dimensions.every((count) => count >= limits.fewestVoxels)) {
    if (image.some((extent) => extent < limits.smallestImageMm) || shortest < limits.shortestMm) {
      throw implausible(
        `It measures only ${sizes(extents)} mm (${sizes(spacingMm)} mm a voxel), less than the trunk of a child.`,
      );
    }
  }
}

function sizes(values: readonly number[]): string {
  return values.map((value) => String(Number(value.toPrecision(4)))).join(' x ');
}

function implausible(why: string): DosimetryError {
  return new DosimetryError('IMPLAUSIBLE_GEOMETRY', {
    what: 'The size of the images cannot be that of a CT of a person.',
    why,
    next: 'Export the original images again: the voxel size was probably written in another unit or altered by a conversion.',
  });
}
