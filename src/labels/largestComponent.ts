/**
 * Number (from 1) of the largest component, the first one where several are equally large; 0 where
 * there is none.
 *
 * @param sizes voxels of component n at sizes[n - 1]
 */
export function largestComponent(sizes: readonly number[]): number {
  // Not Math.max(...sizes): noise has more pieces than a call can take arguments.
  let largest = 0;
  for (let n = 1; n <= sizes.length; n++) {
    if (largest === 0 || sizes[n - 1] > sizes[largest - 1]) {
      largest = n;
    }
  }
  return largest;
}
