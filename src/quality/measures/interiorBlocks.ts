import type { KidneyBlocks } from './kidneyBlocks';

/**
 * Numbers of the blocks that, with their six neighbours, lie wholly in the kidney. They contain no
 * partial volume and no sinus, and a blurred border hardly affects them.
 */
export function interiorBlocks({ dimensions, kidneyShare }: KidneyBlocks): number[] {
  const [nx, ny, nz] = dimensions;
  const size = nx * ny;
  const interior: number[] = [];
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      const row = nx * (j + ny * k);
      for (let n = row + 1; n < row + nx - 1; n++) {
        if (
          kidneyShare[n] === 1 &&
          kidneyShare[n - 1] === 1 &&
          kidneyShare[n + 1] === 1 &&
          kidneyShare[n - nx] === 1 &&
          kidneyShare[n + nx] === 1 &&
          kidneyShare[n - size] === 1 &&
          kidneyShare[n + size] === 1
        ) {
          interior.push(n);
        }
      }
    }
  }
  return interior;
}
