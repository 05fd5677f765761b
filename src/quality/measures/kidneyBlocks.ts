import { tissueBlockMm } from '../../alignment';
import type { IndexBounds } from '../../labels';
import type { Labelmap, Vec3, Volume } from '../../volume/types';

/** How far the blocks reach beyond the kidney, mm: a wall, and an adjacent cyst's inside. */
const marginMm = 24;

/** Means over small blocks of voxels around one kidney: the CT without most of its noise. */
export interface KidneyBlocks {
  /** Number of blocks along the CT's i, j, k. */
  dimensions: Vec3;
  /** Block size along i, j, k, mm. */
  spacingMm: Vec3;
  /** CT voxel index of the first voxel of block (0, 0, 0). */
  firstVoxel: Vec3;
  /** CT voxels in a block along i, j, k. */
  voxelsPerBlock: Vec3;
  /** Mean HU; `[i + nx * (j + ny * k)]`. */
  meanHu: Float32Array;
  /** Share of the block's voxels with the kidney's label, 0 to 1. */
  kidneyShare: Float32Array;
}

/**
 * Averages CT and label over blocks of about 3 mm in a box around one kidney. Blocks at the scan's
 * far edges average fewer voxels.
 *
 * @param ct HU
 * @param labelmap on the grid of `ct`
 * @param bounds of `label` in `labelmap`
 */
export function kidneyBlocks(
  ct: Volume,
  labelmap: Labelmap,
  label: number,
  bounds: IndexBounds,
): KidneyBlocks {
  const [nx, ny] = ct.dimensions;
  const voxelsPerBlock = ct.spacingMm.map((mm) =>
    Math.max(1, Math.round(tissueBlockMm / mm)),
  ) as Vec3;
  const margin = ct.spacingMm.map((mm) => Math.round(marginMm / mm)) as Vec3;
  const first = bounds.min.map((v, a) => Math.max(0, v - margin[a])) as Vec3;
  const last = bounds.max.map((v, a) => Math.min(ct.dimensions[a] - 1, v + margin[a])) as Vec3;
  const dimensions = first.map((v, a) => Math.ceil((last[a] - v + 1) / voxelsPerBlock[a])) as Vec3;
  const count = dimensions[0] * dimensions[1] * dimensions[2];
  const meanHu = new Float32Array(count);
  const kidneyShare = new Float32Array(count);
  const [bi, bj, bk] = voxelsPerBlock;
  const { data: hounsfield } = ct;
  const { data: labels } = labelmap;

  for (let k = first[2]; k <= last[2]; k++) {
    const slice = dimensions[1] * Math.floor((k - first[2]) / bk);
    for (let j = first[1]; j <= last[1]; j++) {
      const row = dimensions[0] * (Math.floor((j - first[1]) / bj) + slice);
      let voxel = first[0] + nx * (j + ny * k);
      const end = voxel + last[0] - first[0];
      for (let block = row; voxel <= end; block++) {
        const next = Math.min(voxel + bi, end + 1);
        let hu = 0;
        let inKidney = 0;
        for (; voxel < next; voxel++) {
          hu += hounsfield[voxel];
          inKidney += labels[voxel] === label ? 1 : 0;
        }
        meanHu[block] += hu;
        kidneyShare[block] += inKidney;
      }
    }
  }
  for (let k = 0, n = 0; k < dimensions[2]; k++) {
    const nk = Math.min(bk, last[2] - first[2] + 1 - k * bk);
    for (let j = 0; j < dimensions[1]; j++) {
      const nj = Math.min(bj, last[1] - first[1] + 1 - j * bj);
      for (let i = 0; i < dimensions[0]; i++, n++) {
        const voxels = nk * nj * Math.min(bi, last[0] - first[0] + 1 - i * bi);
        meanHu[n] /= voxels;
        kidneyShare[n] /= voxels;
      }
    }
  }
  const spacingMm = ct.spacingMm.map((mm, a) => mm * voxelsPerBlock[a]) as Vec3;
  return { dimensions, spacingMm, firstVoxel: first, voxelsPerBlock, meanHu, kidneyShare };
}
