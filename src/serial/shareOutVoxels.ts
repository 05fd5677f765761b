import type { Vec3 } from '../volume';
import type { MappedKidney } from './mapKidney';
import type { KidneyMap } from './timeIntegratedMap';

const free = 0;
const ofKidney = -1;

/**
 * Which voxels of a map follow which curve where surroundings of kidneys and structures overlap.
 * Contours of kidneys with one voxel around them stay theirs, so that no kidney's own activity
 * depends on what else was drawn. Then come the contours of structures, the smallest first: a
 * lesion has its voxels of a liver. Around them the kidneys come first.
 *
 * @param dimensions of the image that the regions are parts of
 * @param structures more than one may claim a voxel
 * @returns kidneys and structures with their shares; 1 at most in every voxel that is not a
 *   kidney's
 */
export function shareOutVoxels(
  dimensions: Vec3,
  kidneys: readonly MappedKidney[],
  structures: readonly MappedKidney[],
): KidneyMap[] {
  if (structures.length === 0) {
    return [...kidneys];
  }
  const voxels = dimensions[0] * dimensions[1] * dimensions[2];
  const owner = new Int16Array(voxels);
  kidneys.forEach((kidney) => claimAround(kidney, dimensions, owner));
  const bySize = [...structures].sort((a, b) => coreOf(a) - coreOf(b));
  bySize.forEach((structure, n) => claim(structure, dimensions, owner, n + 1));
  const taken = new Float32Array(voxels);
  return [
    ...kidneys.map((one) => withShares(one, dimensions, taken, (at) => owner[at] <= free)),
    ...bySize.map((one, n) => leftOver(one, { dimensions, owner, taken }, n + 1)),
  ];
}

function coreOf({ region }: MappedKidney): number {
  return region.core.reduce((sum, inside) => sum + inside, 0);
}

/** The contour and its neighbours. */
function claimAround({ region }: MappedKidney, dimensions: Vec3, owner: Int16Array): void {
  const [imageX, imageY] = dimensions;
  eachVoxel(region, dimensions, (at, n, index) => {
    if (region.core[n] === 0) {
      return;
    }
    for (let step = 0; step < 27; step++) {
      const by = [(step % 3) - 1, (Math.floor(step / 3) % 3) - 1, Math.floor(step / 9) - 1];
      if (index.every((v, axis) => v + by[axis] >= 0 && v + by[axis] < dimensions[axis])) {
        owner[at + by[0] + imageX * (by[1] + imageY * by[2])] = ofKidney;
      }
    }
  });
}

function claim({ region }: MappedKidney, dimensions: Vec3, owner: Int16Array, name: number): void {
  eachVoxel(region, dimensions, (at, n) => {
    if (region.core[n] === 1 && owner[at] === free) {
      owner[at] = name;
    }
  });
}

/** Its own voxels, and of nobody's what the others leave. */
function leftOver(
  map: KidneyMap,
  { dimensions, owner, taken }: { dimensions: Vec3; owner: Int16Array; taken: Float32Array },
  name: number,
): KidneyMap {
  const share = Float32Array.from(map.region.share);
  eachVoxel(map.region, dimensions, (at, n) => {
    const most = owner[at] === name ? 1 : owner[at] === free ? Math.max(0, 1 - taken[at]) : 0;
    share[n] = Math.min(share[n], most);
    taken[at] += share[n];
  });
  return { ...map, region: { ...map.region, share } };
}

function withShares(
  map: KidneyMap,
  dimensions: Vec3,
  taken: Float32Array,
  isOpen: (at: number) => boolean,
): KidneyMap {
  const share = Float32Array.from(map.region.share);
  eachVoxel(map.region, dimensions, (at, n) => {
    share[n] = isOpen(at) ? share[n] : 0;
    taken[at] += share[n];
  });
  return { ...map, region: { ...map.region, share } };
}

/** @param visit place in the image, place in the region, index in the image */
function eachVoxel(
  { grid, from }: KidneyMap['region'],
  [imageX, imageY]: Vec3,
  visit: (at: number, n: number, index: Vec3) => void,
): void {
  const [nx, ny, nz] = grid.dimensions;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const index: Vec3 = [from[0] + i, from[1] + j, from[2] + k];
        const at = index[0] + imageX * (index[1] + imageY * index[2]);
        visit(at, i + nx * (j + ny * k), index);
      }
    }
  }
}
