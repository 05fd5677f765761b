/** Straight between the points of a table with ascending places; the end value beyond its ends. */
export function interpolate(
  places: readonly number[],
  values: readonly number[],
  at: number,
): number {
  const last = places.length - 1;
  if (last < 0) {
    // A table that ends beside its source voxel shows no photons.
    return 0;
  }
  if (at <= places[0]) {
    return values[0];
  }
  if (at >= places[last]) {
    return values[last];
  }
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (places[middle] > at) {
      high = middle;
    } else {
      low = middle;
    }
  }
  const share = (at - places[low]) / (places[high] - places[low]);
  return values[low] + share * (values[high] - values[low]);
}
