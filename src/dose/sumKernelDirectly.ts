import type { Vec3 } from '../volume';
import type { GridKernel } from './gridKernel';

/**
 * Adds source x kernel to the result, source by source.
 * @param onStep is called after each plane of sources
 */
export function sumKernelDirectly(
  source: Float32Array,
  [nx, ny, nz]: Vec3,
  { halfWidths: [hi, hj, hk], octantKeV }: GridKernel,
  result: Float32Array,
  onStep: (fraction: number) => void,
): void {
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const value = source[i + nx * (j + ny * k)];
        if (value === 0) {
          continue;
        }
        const [fromI, toI] = [Math.max(0, i - hi), Math.min(nx - 1, i + hi)];
        for (let c = Math.max(0, k - hk); c <= Math.min(nz - 1, k + hk); c++) {
          for (let b = Math.max(0, j - hj); b <= Math.min(ny - 1, j + hj); b++) {
            const row = (hi + 1) * (Math.abs(b - j) + (hj + 1) * Math.abs(c - k));
            const target = nx * (b + ny * c);
            for (let a = fromI; a <= toI; a++) {
              result[target + a] += value * octantKeV[row + Math.abs(a - i)];
            }
          }
        }
      }
    }
    onStep((k + 1) / nz);
  }
}
