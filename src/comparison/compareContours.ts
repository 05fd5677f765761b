import { DosimetryError } from '../errors';
import { labelBounds, unionBounds } from '../labels';
import type { IndexBounds } from '../labels';
import { sameGrid, voxelVolumeMl } from '../volume';
import type { Labelmap, Vec3 } from '../volume/types';
import { distanceTransform } from '../volume/distanceTransform';
import { quantile } from './quantile';
import { surfaceMask } from './surfaceMask';

export interface ContourAgreement {
  automaticMl: number;
  referenceMl: number;
  /** Dice coefficient: twice the common volume over the sum of both; 1 where both are empty. */
  dice: number;
  /** Automatic over reference volume; missing where the reference is empty. */
  volumeRatio?: number;
  /**
   * Mean distance of the surface voxels of both to the other surface; missing where either is
   * empty.
   */
  meanDistanceMm?: number;
  /** The larger of the 95th percentiles of these distances in the two directions. */
  hausdorff95Mm?: number;
  /** The largest of these distances. */
  hausdorffMm?: number;
}

/**
 * Agreement of one structure in two labelmaps. A surface is the set of voxels that face the
 * background; distances are from voxel centre to voxel centre.
 * @throws LABELMAP_MISMATCH where the grids differ
 */
export function compareContours(
  automatic: Labelmap,
  reference: Labelmap,
  label: number,
): ContourAgreement {
  if (!sameGrid(automatic, reference)) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The contours cannot be compared.',
      why: 'They are on different image grids.',
      next: 'Give reference contours of the same CT series.',
    });
  }
  const bounds = unionBounds(labelBounds(automatic, label), labelBounds(reference, label));
  if (!bounds) {
    return { automaticMl: 0, referenceMl: 0, dice: 1 };
  }
  const a = crop(automatic, label, bounds);
  const b = crop(reference, label, bounds);
  const counts = { a: 0, b: 0, both: 0 };
  for (let n = 0; n < a.mask.length; n++) {
    counts.a += a.mask[n];
    counts.b += b.mask[n];
    counts.both += a.mask[n] & b.mask[n];
  }
  const ml = voxelVolumeMl(automatic);
  const result: ContourAgreement = {
    automaticMl: counts.a * ml,
    referenceMl: counts.b * ml,
    dice: (2 * counts.both) / (counts.a + counts.b),
  };
  if (counts.b > 0) {
    result.volumeRatio = counts.a / counts.b;
  }
  if (counts.a === 0 || counts.b === 0) {
    return result;
  }
  const surfaceA = surfaceMask(a.mask, a.dimensions);
  const surfaceB = surfaceMask(b.mask, b.dimensions);
  const fromA = distances(surfaceA, surfaceB, a.dimensions, automatic.spacingMm);
  const fromB = distances(surfaceB, surfaceA, a.dimensions, automatic.spacingMm);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  result.meanDistanceMm = (sum(fromA) + sum(fromB)) / (fromA.length + fromB.length);
  result.hausdorff95Mm = Math.max(quantile(fromA, 0.95), quantile(fromB, 0.95));
  result.hausdorffMm = Math.max(fromA[fromA.length - 1], fromB[fromB.length - 1]);
  return result;
}

/** Distance of each voxel of `from` to the nearest of `to`, mm, ascending. */
function distances(
  from: Uint8Array,
  to: Uint8Array,
  dimensions: Vec3,
  spacingMm: Vec3,
): Float64Array {
  const squared = distanceTransform(to, dimensions, spacingMm);
  const found: number[] = [];
  for (let n = 0; n < from.length; n++) {
    if (from[n] !== 0) {
      found.push(Math.sqrt(squared[n]));
    }
  }
  return Float64Array.from(found).sort();
}

/** One label within bounds, as a mask of 0 and 1. */
function crop(
  { data, dimensions: [nx, ny] }: Labelmap,
  label: number,
  { min, max }: IndexBounds,
): { mask: Uint8Array; dimensions: Vec3 } {
  const dimensions = min.map((v, axis) => max[axis] - v + 1) as Vec3;
  const mask = new Uint8Array(dimensions[0] * dimensions[1] * dimensions[2]);
  for (let k = min[2], n = 0; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      const row = nx * (j + ny * k);
      for (let i = min[0]; i <= max[0]; i++, n++) {
        mask[n] = data[row + i] === label ? 1 : 0;
      }
    }
  }
  return { mask, dimensions };
}
