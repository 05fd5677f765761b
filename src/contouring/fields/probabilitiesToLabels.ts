import { kidneySides, unionBounds } from '../../labels';
import type { IndexBounds, KidneySide } from '../../labels';
import type { DecisionThresholds } from '../../network';
import { volumeGeometry } from '../../volume';
import type { Labelmap, VolumeGeometry } from '../../volume/types';
import { gridBounds } from './gridBounds';
import { interpolateOnGrid } from './interpolateOnGrid';
import type { ProbabilityField } from './probabilityField';

/** Between these probabilities the network is undecided about a voxel. */
const undecided = { lower: 0.3, upper: 0.7 };

export interface ProbabilitiesToLabelsResult {
  /** Solid kidneys: 1 right, 2 left. */
  labelmap: Labelmap;
  /** Bounds of the labelled voxels; missing where nothing is labelled. */
  labelledRegion?: IndexBounds;
  /** Sinus voxels of each kidney, ascending indices into the labelmap's data. */
  sinusVoxels: Record<KidneySide, Uint32Array>;
  /** Number of voxels whose kidney probability lies between 0.3 and 0.7, by label. */
  uncertainVoxels: Record<1 | 2, number>;
  /** Number of voxels whose probability of each kidney exceeds the threshold, by label. */
  claimedVoxels: Record<1 | 2, number>;
  /**
   * Number of voxels whose probability exceeds the threshold for both kidneys. Such a voxel is
   * given to the kidney with the higher probability, to the right one where both are equal.
   */
  claimedTwice: number;
}

/** A probability field on the part of the grid where it can exceed the threshold. */
interface GridField {
  bounds: IndexBounds;
  width: number;
  height: number;
  kidney: Float32Array;
  sinus?: Float32Array;
}

/**
 * Turns probabilities on the networks' boxes into labels on the CT's own grid. Each probability is
 * interpolated trilinearly before it is compared with the threshold, so that the contour does not
 * show the steps of the coarser grid. Outside the boxes everything is background.
 * @param fields probabilities of each kidney; a side left out gets no label
 */
export function probabilitiesToLabels(
  fields: Partial<Record<KidneySide, ProbabilityField>>,
  ct: VolumeGeometry,
  { threshold, sinusThreshold }: DecisionThresholds,
): ProbabilitiesToLabelsResult {
  const [nx, ny, nz] = ct.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  const level = Math.min(threshold, undecided.lower);
  const grids = {
    right: fields.right && toGrid(fields.right, ct, level),
    left: fields.left && toGrid(fields.left, ct, level),
  };
  const result: ProbabilitiesToLabelsResult = {
    labelmap: { ...volumeGeometry(ct), data },
    labelledRegion: unionBounds(grids.right?.bounds, grids.left?.bounds),
    sinusVoxels: { right: new Uint32Array(0), left: new Uint32Array(0) },
    uncertainVoxels: { 1: 0, 2: 0 },
    claimedVoxels: { 1: 0, 2: 0 },
    claimedTwice: 0,
  };
  for (const { side, label } of kidneySides) {
    const grid = grids[side];
    if (!grid) {
      continue;
    }
    const other = label === 2 ? grids.right : undefined;
    const { min, max } = grid.bounds;
    for (let k = min[2], n = 0; k <= max[2]; k++) {
      for (let j = min[1]; j <= max[1]; j++) {
        let voxel = min[0] + nx * (j + ny * k);
        for (let i = min[0]; i <= max[0]; i++, n++, voxel++) {
          const p = grid.kidney[n];
          if (p > undecided.lower && p < undecided.upper) {
            result.uncertainVoxels[label]++;
          }
          if (p <= threshold) {
            continue;
          }
          result.claimedVoxels[label]++;
          if (data[voxel] !== 0) {
            result.claimedTwice++;
            if (p <= valueAt(other!, i, j, k)) {
              continue;
            }
          }
          data[voxel] = label;
        }
      }
    }
  }
  for (const { side, label } of kidneySides) {
    const grid = grids[side];
    if (grid?.sinus) {
      result.sinusVoxels[side] = findSinus(grid, grid.sinus, sinusThreshold, data, label, nx, ny);
    }
  }
  return result;
}

function toGrid(field: ProbabilityField, ct: VolumeGeometry, level: number): GridField | undefined {
  const { box, kidney, sinus } = field;
  const bounds = gridBounds(kidney, box, ct, level);
  return (
    bounds && {
      bounds,
      width: bounds.max[0] - bounds.min[0] + 1,
      height: bounds.max[1] - bounds.min[1] + 1,
      kidney: interpolateOnGrid(kidney, box, ct, bounds),
      ...(sinus && { sinus: interpolateOnGrid(sinus, box, ct, bounds) }),
    }
  );
}

function valueAt({ bounds, width, height, kidney }: GridField, i: number, j: number, k: number) {
  const { min } = bounds;
  return kidney[i - min[0] + width * (j - min[1] + height * (k - min[2]))];
}

function findSinus(
  { bounds: { min, max }, kidney }: GridField,
  sinus: Float32Array,
  threshold: number,
  labels: Uint8Array,
  label: number,
  nx: number,
  ny: number,
): Uint32Array {
  const voxels: number[] = [];
  for (let k = min[2], n = 0; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      let voxel = min[0] + nx * (j + ny * k);
      for (let i = min[0]; i <= max[0]; i++, n++, voxel++) {
        if (labels[voxel] === label && sinus[n] > threshold * kidney[n]) {
          voxels.push(voxel);
        }
      }
    }
  }
  return Uint32Array.from(voxels);
}
