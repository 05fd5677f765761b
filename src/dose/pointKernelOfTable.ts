import type { Vec3 } from '../volume';
import { octantSum } from './octantSum';
import { photonOctant } from './photonOctant';
import type { PointKernel } from './pointKernel';
import { tableOnGrid } from './tableOnGrid';
import type { VoxelKernel } from './voxelKernel';

/** Neighbouring radii are averaged over a range of this ratio, which calms a table's noise. */
const ringRatio = 1.12;
/** Offsets from here on, in voxels, get photons only. */
const firstPhotonOffset = 2;

/**
 * The point kernel that a table of voxel S values shows, for voxels of another size than the
 * table's.
 *
 * Two voxels away and farther there are photons alone. Their energy per mm of radius is nearly the
 * same at all distances (what absorption takes, scattering gives back), so that it is averaged over
 * rings and taken as even within two voxels. What the table has in the source voxel and its 26
 * neighbours beyond that is of electrons: from the shares that went through faces, edges and
 * corners follows how far they go. The energy of the whole table is kept.
 */
export function pointKernelOfTable(table: VoxelKernel): PointKernel {
  const { octantKeV, halfWidths } = tableOnGrid(table);
  const spacingMm: Vec3 = [table.voxelMm, table.voxelMm, table.voxelMm];
  const rings = photonRings(octantKeV, table);
  const photons = photonOctant(rings, spacingMm, [1, 1, 1]);
  const width = table.halfWidth + 1;
  const electronsAt = (i: number, j: number, k: number) =>
    Math.max(0, octantKeV[i + width * (j + width * k)] - photons[i + 2 * (j + 2 * k)]);
  const [face, edge, corner] = [electronsAt(1, 0, 0), electronsAt(1, 1, 0), electronsAt(1, 1, 1)];
  const electronKeV = electronsAt(0, 0, 0) + 6 * face + 12 * edge + 8 * corner;
  const [a, b, c] = [face, edge, corner].map((keV) => keV / electronKeV);
  const { voxelMm } = table;
  return {
    name: table.name,
    radionuclide: table.radionuclide,
    source: table.source,
    densityGPerMl: table.densityGPerMl,
    reachMm: (table.halfWidth + 0.5) * voxelMm,
    electronKeV,
    electronSpread: {
      type: 'moments',
      momentsMm: [
        2 * voxelMm * (a + 4 * b + 4 * c),
        4 * voxelMm ** 2 * (b + 2 * c),
        8 * voxelMm ** 3 * c,
      ],
    },
    ...rings,
    photonKeV: octantSum(octantKeV, halfWidths) - electronKeV,
  };
}

function photonRings(
  octantKeV: Float64Array,
  { voxelMm, halfWidth }: VoxelKernel,
): Pick<PointKernel, 'photonRadiiMm' | 'photonKeVPerMm'> {
  const width = halfWidth + 1;
  const rings = new Map<number, { weight: number; radiusMm: number; keVPerMm: number }>();
  octantKeV.forEach((keV, n) => {
    const place = [n % width, Math.floor(n / width) % width, Math.floor(n / width ** 2)];
    if (Math.max(...place) < firstPhotonOffset) {
      return;
    }
    const voxels2 = place[0] ** 2 + place[1] ** 2 + place[2] ** 2;
    const radiusMm = Math.sqrt(voxels2) * voxelMm;
    // The mean of 1/r2 over both voxels is larger than 1/r2 of their centres by 1/(6 r2) voxels.
    const keVPerMm = (keV * 4 * Math.PI * voxels2) / voxelMm / (1 + 1 / (6 * voxels2));
    const weight = 2 ** place.filter((offset) => offset > 0).length;
    const number = Math.floor(Math.log(radiusMm) / Math.log(ringRatio));
    const ring = rings.get(number) ?? { weight: 0, radiusMm: 0, keVPerMm: 0 };
    rings.set(number, {
      weight: ring.weight + weight,
      radiusMm: ring.radiusMm + weight * radiusMm,
      keVPerMm: ring.keVPerMm + weight * keVPerMm,
    });
  });
  const ordered = [...rings.values()].sort((a, b) => a.radiusMm / a.weight - b.radiusMm / b.weight);
  return {
    photonRadiiMm: ordered.map(({ radiusMm, weight }) => radiusMm / weight),
    photonKeVPerMm: ordered.map(({ keVPerMm, weight }) => keVPerMm / weight),
  };
}
