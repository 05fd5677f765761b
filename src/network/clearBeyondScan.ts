import { indexToIndexMatrix } from '../volume';
import type { VolumeGeometry } from '../volume/types';

/**
 * Makes background of everything that lies beyond the scan's first or last slice, in place, except
 * the outermost voxels that the interpolation at these slices needs. What a network sees there is a
 * repeated slice, and what it finds there belongs to no image.
 * @param probabilities [classes, nz, ny, nx] of `box`, background first
 */
export function clearBeyondScan(
  probabilities: Float32Array,
  ct: VolumeGeometry,
  box: VolumeGeometry,
): void {
  const [nx, ny, nz] = box.dimensions;
  const [alongI, alongJ, alongK, start] = indexToIndexMatrix(box, ct).slice(8, 12);
  const oneVoxel = Math.abs(alongI) + Math.abs(alongJ) + Math.abs(alongK);
  const lowest = -oneVoxel;
  const highest = ct.dimensions[2] - 1 + oneVoxel;
  const count = nx * ny * nz;
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const row = alongJ * j + alongK * k + start;
      for (let i = 0; i < nx; i++, n++) {
        const slice = alongI * i + row;
        if (slice > lowest && slice < highest) {
          continue;
        }
        probabilities[n] = 1;
        for (let other = n + count; other < probabilities.length; other += count) {
          probabilities[other] = 0;
        }
      }
    }
  }
}
