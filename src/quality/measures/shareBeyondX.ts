import { indexToPatientMatrix } from '../../volume';
import type { VolumeGeometry } from '../../volume/types';
import type { KidneyBlocks } from './kidneyBlocks';

/**
 * Share of a kidney's contour with a larger patient x (LPS: further left) than `xMm`, 0 to 1.
 *
 * @param grid of the CT that the blocks were made of
 */
export function shareBeyondX(blocks: KidneyBlocks, grid: VolumeGeometry, xMm: number): number {
  const { dimensions, kidneyShare, firstVoxel, voxelsPerBlock } = blocks;
  const matrix = indexToPatientMatrix(grid);
  // From block index to patient x; a block's centre lies (voxels - 1) / 2 after its first voxel.
  const step = [0, 1, 2].map((a) => matrix[a] * voxelsPerBlock[a]);
  const start = [0, 1, 2].reduce(
    (x, a) => x + matrix[a] * (firstVoxel[a] + (voxelsPerBlock[a] - 1) / 2),
    matrix[3],
  );
  let all = 0;
  let beyond = 0;
  let n = 0;
  for (let k = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      let x = start + step[1] * j + step[2] * k;
      for (let i = 0; i < dimensions[0]; i++, n++, x += step[0]) {
        all += kidneyShare[n];
        beyond += x > xMm ? kidneyShare[n] : 0;
      }
    }
  }
  return all > 0 ? beyond / all : 0;
}
