/** The least number not below that only has the prime factors of `fourierTransform`: 2, 3 and 5. */
export function fourierSize(least: number): number {
  let size = Math.max(1, Math.ceil(least));
  while (!isSmooth(size)) {
    size++;
  }
  return size;
}

function isSmooth(size: number): boolean {
  let rest = size;
  for (const prime of [2, 3, 5]) {
    while (rest % prime === 0) {
      rest /= prime;
    }
  }
  return rest === 1;
}
