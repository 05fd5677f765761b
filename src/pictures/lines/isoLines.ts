/**
 * The two edges that a line connects, for each combination of corners inside. In cases 5 and 10 the
 * middle counts as inside.
 */
const edgePairs: readonly (readonly number[])[] = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [0, 1, 2, 3],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [3, 0, 1, 2],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
];

/**
 * Lines of equal value on a regular grid of samples (marching squares, linear between samples). A
 * square with a missing value has no line, so that nothing is drawn where no dose is known. In the
 * two ambiguous cases the mean of the four corners decides.
 * @param values columns x rows samples, row by row; NaN where unknown
 * @returns x0, y0, x1, y1 of each segment one after the other, in units of samples
 */
export function isoLines(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  level: number,
): number[] {
  const segments: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const n = row * columns + column;
      // Corners clockwise from the upper left; edge e runs from corner e to corner e + 1.
      const a = values[n];
      const b = values[n + 1];
      const c = values[n + columns + 1];
      const d = values[n + columns];
      const sum = a + b + c + d;
      if (sum !== sum) {
        continue;
      }
      const inside =
        (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
      let edges = edgePairs[inside];
      if ((inside === 5 || inside === 10) && sum / 4 < level) {
        edges = edgePairs[15 - inside];
      }
      for (const edge of edges) {
        if (edge === 0) {
          segments.push(column + (level - a) / (b - a), row);
        } else if (edge === 1) {
          segments.push(column + 1, row + (level - b) / (c - b));
        } else if (edge === 2) {
          segments.push(column + (level - d) / (c - d), row + 1);
        } else {
          segments.push(column, row + (level - a) / (d - a));
        }
      }
    }
  }
  return segments;
}
