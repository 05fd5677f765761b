import { DosimetryError } from '../errors';
import type { Vec3 } from '../volume';
import type { GridKernel } from './gridKernel';
import { electronOctant } from './electronOctant';
import { octantSum } from './octantSum';
import { photonOctant } from './photonOctant';
import type { ElectronSpread, PointKernel } from './pointKernel';

/** Electrons of 177Lu leave 99.9 % of their energy within it, so that none crosses a voxel. */
const leastVoxelOfMomentsMm = 1.5;
/** Finer voxels than these over the kernel's reach would take more memory than they are worth. */
const mostHalfWidth = 130;

/**
 * A point kernel on the voxels of an image, of any edge lengths.
 *
 * Electrons: from shells for voxels of any size; from moments the share that leaves its voxel
 * through a face, an edge or a corner, which is exact as long as none crosses a whole voxel.
 * Photons: the mean over both voxels. What grids of different voxels leave in the kernel's reach in
 * all is the same where the kernel says it (`photonKeV`).
 *
 * @throws INVALID_ARGUMENT for voxels smaller than 1.5 mm where only moments are known, and for
 *   more than 130 voxels over the kernel's reach
 */
export function pointKernelOnGrid(kernel: PointKernel, spacingMm: Vec3): GridKernel {
  const halfWidths = spacingMm.map((mm) =>
    Math.max(1, Math.round(kernel.reachMm / mm - 0.5)),
  ) as Vec3;
  checkVoxels(kernel, spacingMm, halfWidths);
  const octantKeV = photonOctant(kernel, spacingMm, halfWidths);
  const photonKeV = octantSum(octantKeV, halfWidths);
  // A kernel may show no photons at all.
  if (kernel.photonKeV !== undefined && photonKeV > 0) {
    const factor = kernel.photonKeV / photonKeV;
    octantKeV.forEach((value, n) => {
      octantKeV[n] = value * factor;
    });
  }
  addElectrons(octantKeV, kernel, spacingMm, halfWidths);
  return { halfWidths, octantKeV, densityGPerMl: kernel.densityGPerMl };
}

function checkVoxels(
  { name, electronSpread }: PointKernel,
  spacingMm: Vec3,
  halfWidths: Vec3,
): void {
  const smallest = electronSpread.type === 'moments' ? leastVoxelOfMomentsMm : 0;
  const isCoarse = spacingMm.every((mm) => mm > 0 && mm >= smallest);
  if (isCoarse && halfWidths.every((width) => width <= mostHalfWidth)) {
    return;
  }
  const why = isCoarse
    ? `it reaches over ${Math.max(...halfWidths)} of them, and ${mostHalfWidth} are allowed.`
    : `electrons cross voxels smaller than ${leastVoxelOfMomentsMm} mm.`;
  throw new DosimetryError('INVALID_ARGUMENT', {
    what: `The dose kernel "${name}" cannot be used for this image.`,
    why: `Its voxels are ${spacingMm.map((mm) => mm.toFixed(2)).join(' x ')} mm; ${why}`,
    next: 'Choose local deposition, or a coarser image.',
  });
}

function addElectrons(
  octantKeV: Float64Array,
  { electronKeV, electronSpread }: { electronKeV: number; electronSpread: ElectronSpread },
  spacingMm: Vec3,
  halfWidths: Vec3,
): void {
  if (electronSpread.type === 'shells') {
    electronOctant(electronSpread.shells, spacingMm, halfWidths).forEach((keV, n) => {
      octantKeV[n] += keV;
    });
    return;
  }
  const [ni, nj] = [halfWidths[0] + 1, halfWidths[1] + 1];
  electronShares(electronSpread.momentsMm, spacingMm).forEach((share, n) => {
    const [i, j, k] = [n & 1, (n >> 1) & 1, n >> 2];
    octantKeV[i + ni * (j + nj * k)] += electronKeV * share;
  });
}

/**
 * Share of the electrons' energy in the source voxel and its neighbours, at i + 2 j + 4 k with
 * offsets of 0 or 1. A start that is even over a voxel of edge a leaves it by a displacement x with
 * the probability |x| / a, to each side half of it.
 */
function electronShares([m1, m2, m3]: Vec3, [a, b, c]: Vec3): number[] {
  const all = m3 / (8 * a * b * c);
  const [ab, ac, bc] = [a * b, a * c, b * c].map((area) => m2 / (4 * area));
  const [alongA, alongB, alongC] = [a, b, c].map((edge) => m1 / (2 * edge));
  const edges = [ab, ac, bc].map((both) => both - 2 * all);
  const faces = [
    alongA - 2 * ab - 2 * ac + 4 * all,
    alongB - 2 * ab - 2 * bc + 4 * all,
    alongC - 2 * ac - 2 * bc + 4 * all,
  ];
  const sum = (values: number[]) => values.reduce((x, y) => x + y, 0);
  const self = 1 - 2 * sum(faces) - 4 * sum(edges) - 8 * all;
  return [self, faces[0], faces[1], edges[0], faces[2], edges[1], edges[2], all];
}
