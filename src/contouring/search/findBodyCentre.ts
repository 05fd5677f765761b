import { patientExtent } from '../../alignment';
import { labelComponents, largestComponent } from '../../labels';
import { indexToIndexMatrix } from '../../volume';
import type { Vec3, Volume, VolumeGeometry } from '../../volume/types';

const coarseSpacingMm: Vec3 = [4, 4, 5];
const tissueThresholdHounsfield = -300;

/**
 * Centre of the trunk. Left-right it is the median of the body mask, front-back the middle of the
 * mask's extent (both over the middle half of the scan), along the body the middle of the scan.
 * Couch and arms are separated from the body by an erosion and dropped by keeping only the largest
 * piece.
 * @returns LPS mm
 */
export function findBodyCentre(ct: Volume): Vec3 {
  const extent = patientExtent(ct);
  const grid: VolumeGeometry = {
    dimensions: extent.max.map(
      (v, a) => Math.floor((v - extent.min[a]) / coarseSpacingMm[a]) + 1,
    ) as Vec3,
    spacingMm: coarseSpacingMm,
    imagePositionPatient: extent.min,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
  const scanCentre = extent.min.map((v, a) => (v + extent.max[a]) / 2) as Vec3;
  const eroded = erode(erode(tissueMask(ct, grid), grid.dimensions), grid.dimensions);
  const { components, sizes } = labelComponents(eroded, grid.dimensions);
  if (sizes.length === 0) {
    return scanCentre;
  }
  const body = largestComponent(sizes);

  const [nx, ny, nz] = grid.dimensions;
  const countsX = new Float64Array(nx);
  let firstRow = ny;
  let lastRow = -1;
  for (let k = Math.floor(nz / 4); k < Math.ceil((3 * nz) / 4); k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        if (components[i + nx * (j + ny * k)] === body) {
          countsX[i]++;
          firstRow = Math.min(firstRow, j);
          lastRow = Math.max(lastRow, j);
        }
      }
    }
  }
  if (lastRow < 0) {
    return scanCentre;
  }
  return [
    extent.min[0] + medianIndex(countsX) * coarseSpacingMm[0],
    extent.min[1] + ((firstRow + lastRow) / 2) * coarseSpacingMm[1],
    scanCentre[2],
  ];
}

function tissueMask(ct: Volume, grid: VolumeGeometry): Uint8Array {
  const [nx, ny, nz] = grid.dimensions;
  const [cx, cy, cz] = ct.dimensions;
  const mask = new Uint8Array(nx * ny * nz);
  const m = indexToIndexMatrix(grid, ct);
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const x = Math.round(m[0] * i + m[1] * j + m[2] * k + m[3]);
        const y = Math.round(m[4] * i + m[5] * j + m[6] * k + m[7]);
        const z = Math.round(m[8] * i + m[9] * j + m[10] * k + m[11]);
        const inside = x >= 0 && y >= 0 && z >= 0 && x < cx && y < cy && z < cz;
        if (inside && ct.data[x + cx * (y + cy * z)] > tissueThresholdHounsfield) {
          mask[n] = 1;
        }
      }
    }
  }
  return mask;
}

/** Removes voxels that lack a neighbour within their slice; outside the grid counts as empty. */
function erode(mask: Uint8Array, [nx, ny, nz]: Vec3): Uint8Array {
  const result = new Uint8Array(mask.length);
  for (let k = 0; k < nz; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const n = i + nx * (j + ny * k);
        result[n] = mask[n] & mask[n - 1] & mask[n + 1] & mask[n - nx] & mask[n + nx];
      }
    }
  }
  return result;
}

function medianIndex(counts: Float64Array): number {
  const half = counts.reduce((a, b) => a + b, 0) / 2;
  let sum = 0;
  return counts.findIndex((count) => (sum += count) >= half);
}
