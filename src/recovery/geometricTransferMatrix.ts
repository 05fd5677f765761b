import { labelBounds } from '../labels';
import type { Labelmap, Vec3 } from '../volume';
import { blockCoverage } from './blockCoverage';
import { blockGrid } from './blockGrid';
import { blurBlocks } from './blurBlocks';
import { blurVariances } from './blurVariances';
import { noContour } from './noContour';
import type { Resolution } from './resolution';

/** How several organs and their surroundings show in each other's contours. */
export interface GeometricTransferMatrix {
  /** One a row and a column. */
  labels: number[];
  /**
   * Row-major: mean inside contour i of organ j filled with 1. What a row lacks to 1 comes from
   * what has no label.
   */
  matrix: Float64Array;
  volumesMm3: Float64Array;
}

/** Standard deviations beyond which nothing is seen. */
const reach = 4;

/**
 * Geometric transfer matrix of organs that lie near each other (Rousset, Ma and Evans, J Nucl Med
 * 1998;39:904), from their contours. With one label it is the recovery coefficient.
 *
 * @param labels different ones, for example kidney, lesion, liver
 * @throws NO_KIDNEY_ROI where no voxel has a label, INVALID_ARGUMENT, TOO_LARGE
 */
export function geometricTransferMatrix(
  labelmap: Labelmap,
  labels: readonly number[],
  resolution: Resolution,
): GeometricTransferMatrix {
  const variances = blurVariances(resolution, labelmap.direction);
  const count = labels.length;
  const shared = new Float64Array(count * count);
  const volumesMm3 = new Float64Array(count);
  labels.forEach((label, j) => {
    const column = sharedVolumes(labelmap, label, labels, variances);
    column.seen.forEach((mm3, i) => {
      shared[i * count + j] = mm3;
    });
    volumesMm3[j] = column.volumeMm3;
  });
  // The blocks of two organs differ a little; what they share is the same both ways.
  const matrix = shared.map((mm3, n) => {
    const i = Math.floor(n / count);
    const j = n % count;
    return (mm3 + shared[j * count + i]) / 2 / volumesMm3[i];
  });
  return { labels: [...labels], matrix, volumesMm3 };
}

/** Volume of an organ, and integrals over each organ of what is seen of this one, mm3. */
function sharedVolumes(
  labelmap: Labelmap,
  label: number,
  labels: readonly number[],
  variances: Vec3,
): { volumeMm3: number; seen: number[] } {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    throw noContour(label);
  }
  const marginMm = reach * Math.sqrt(Math.max(...variances));
  const grid = blockGrid(labelmap, bounds, variances, marginMm);
  const coverage = blockCoverage(labelmap, label, grid);
  const blurred = blurBlocks(coverage, grid, variances, 'means');
  const blockMm3 = grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2];
  const seen = labels.map((other) => {
    const there = other === label ? coverage : blockCoverage(labelmap, other, grid);
    return blockMm3 * there.reduce((sum, share, at) => sum + share * blurred[at], 0);
  });
  return { volumeMm3: blockMm3 * coverage.reduce((sum, share) => sum + share, 0), seen };
}
