import { boundsAround, cropVolume, labelCorners } from '../coregistration';
import type { TissueDensity } from '../dose';
import type { IndexBounds } from '../labels';
import type { Vec3, Volume } from '../volume';
import type { KidneyCourse } from './kidneyCourse';

/** Read between voxels, from a kernel on a grid of double spacing: so many voxels more. */
const marginVoxels = 5;

/** A map of time-integrated activity, and the density of the tissue in its voxels. */
export interface MapWithDensity {
  map: Volume<Float32Array>;
  density: TissueDensity;
}

/**
 * The part of a map that the dose in the kidneys depends on: a box around them, wider by the reach
 * of the energy.
 * @param reachMm of the kernel
 * @returns undefined where the kidneys lie outside the map
 */
export function mapAroundKidneys(
  { map, density }: MapWithDensity,
  courses: readonly Pick<KidneyCourse, 'contour' | 'kidney'>[],
  reachMm: number,
): MapWithDensity | undefined {
  const corners = courses.flatMap(({ contour, kidney }) => labelCorners(contour, kidney.label));
  const around = boundsAround(map, corners, reachMm + marginVoxels * Math.max(...map.spacingMm));
  if (!around) {
    return undefined;
  }
  const bounds = fromEvenIndex(around);
  return {
    map: cropVolume(map, bounds),
    density:
      density.method === 'fixed'
        ? density
        : { ...density, gPerMl: cropVolume({ ...map, data: density.gPerMl }, bounds).data },
  };
}

/** The convolution joins voxels in pairs: the part has those of the whole, and so its dose. */
function fromEvenIndex({ min, max }: IndexBounds): IndexBounds {
  return { min: min.map((index) => index - (index % 2)) as Vec3, max };
}
