import type { KidneyBlocks } from '../../src/quality/measures/kidneyBlocks';
import type { Vec3 } from '../../src/volume';

/** Blocks of 3 mm, one voxel each, with HU and share of kidney by their index. */
export function testBlocks(
  dimensions: Vec3,
  at: (i: number, j: number, k: number) => { hu: number; kidney: number },
  spacingMm: Vec3 = [3, 3, 3],
): KidneyBlocks {
  const count = dimensions[0] * dimensions[1] * dimensions[2];
  const meanHu = new Float32Array(count);
  const kidneyShare = new Float32Array(count);
  let n = 0;
  for (let k = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      for (let i = 0; i < dimensions[0]; i++, n++) {
        const { hu, kidney } = at(i, j, k);
        meanHu[n] = hu;
        kidneyShare[n] = kidney;
      }
    }
  }
  return {
    dimensions,
    spacingMm,
    firstVoxel: [0, 0, 0],
    voxelsPerBlock: [1, 1, 1],
    meanHu,
    kidneyShare,
  };
}
