/** Piecewise smooth interpolation through (z, value) pairs in ascending z. */
export function along(z: number, pairs: readonly (readonly [number, number])[]): number {
  if (z <= pairs[0][0]) {
    return pairs[0][1];
  }
  for (let index = 1; index < pairs.length; index += 1) {
    const [z1, v1] = pairs[index];
    if (z <= z1) {
      const [z0, v0] = pairs[index - 1];
      const t = (z - z0) / (z1 - z0);
      return v0 + (v1 - v0) * t * t * (3 - 2 * t);
    }
  }
  return pairs[pairs.length - 1][1];
}
