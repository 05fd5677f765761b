import { DosimetryError } from '../errors';
import { gridCorners, indexToPatientMatrix } from '../volume';
import type { Vec3, Volume, VolumeGeometry } from '../volume';

/** 2 m in every direction at 8 mm: 64 MB of sums and counts. */
const mostCells = 8e6;

/**
 * Means of a volume in cubic cells along the patient's axes, whatever its own.
 *
 * @param cellMm edge of a cell; cells that hold no known voxel are 0
 * @throws IMPLAUSIBLE_GEOMETRY if the cells would be more than any patient fills
 */
export function latticeMeans(volume: Volume, cellMm: number): Volume<Float32Array> {
  const lattice = latticeAround(volume, cellMm);
  const [nx, ny, nz] = lattice.dimensions;
  const [ox, oy, oz] = lattice.imagePositionPatient;
  const sums = new Float32Array(nx * ny * nz);
  const counts = new Int32Array(sums.length);
  const m = indexToPatientMatrix(volume);
  const [cx, cy, cz] = volume.dimensions;
  for (let k = 0, n = 0; k < cz; k++) {
    for (let j = 0; j < cy; j++) {
      for (let i = 0; i < cx; i++, n++) {
        const value = volume.data[n];
        if (!Number.isFinite(value)) {
          continue;
        }
        const u = Math.round((m[0] * i + m[1] * j + m[2] * k + m[3] - ox) / cellMm);
        const v = Math.round((m[4] * i + m[5] * j + m[6] * k + m[7] - oy) / cellMm);
        const w = Math.round((m[8] * i + m[9] * j + m[10] * k + m[11] - oz) / cellMm);
        const at = u + nx * (v + ny * w);
        sums[at] += value;
        counts[at] += 1;
      }
    }
  }
  return { ...lattice, data: sums.map((sum, n) => (counts[n] > 0 ? sum / counts[n] : 0)) };
}

function latticeAround(grid: VolumeGeometry, cellMm: number): VolumeGeometry {
  const corners = gridCorners(grid);
  const lowest = [0, 1, 2].map((axis) => Math.min(...corners.map((corner) => corner[axis])));
  const highest = [0, 1, 2].map((axis) => Math.max(...corners.map((corner) => corner[axis])));
  const dimensions = lowest.map((v, axis) => Math.round((highest[axis] - v) / cellMm) + 1) as Vec3;
  const cells = dimensions[0] * dimensions[1] * dimensions[2];
  if (!(cells <= mostCells)) {
    throw new DosimetryError('IMPLAUSIBLE_GEOMETRY', {
      what: 'The size of the images cannot be that of a scan of a person.',
      why: `The scan measures ${dimensions.map((n) => ((n * cellMm) / 1000).toFixed(1)).join(' x ')} m.`,
      next: 'Export the original images again: the voxel size was probably written in another unit.',
    });
  }
  return {
    dimensions,
    spacingMm: [cellMm, cellMm, cellMm],
    imagePositionPatient: lowest as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: grid.frameOfReferenceUID,
  };
}
