import type { IndexBounds } from '../labels';
import { signedArea } from './signedArea';
import type { ContourLoop } from './types';

/**
 * The boundary of one label in one slice as simple rings along pixel edges. Every foreground pixel
 * contributes the edges it shares with background, directed so that foreground is on the right-hand
 * side (rows run downwards). At a corner where two pixels touch diagonally the ring turns right and
 * so stays on its pixel: foreground is 4-connected. A ring that meets itself at such a corner is
 * split there, so that every ring is simple. Collinear points are left out.
 * @param slice row by row, `nx` columns
 * @param bounds contain all pixels of the label in this slice
 */
export function traceMask(
  slice: ArrayLike<number>,
  nx: number,
  label: number,
  { min: [i0, j0], max: [i1, j1] }: IndexBounds,
): ContourLoop[] {
  const vertexColumns = i1 - i0 + 2;
  const vertexRows = j1 - j0 + 2;
  /** Bit d is set where an edge leaves this vertex in direction d (0 +x, 1 +y, 2 -x, 3 -y). */
  const leaving = new Uint8Array(vertexColumns * vertexRows);
  const isSet = (i: number, j: number) =>
    i >= i0 && i <= i1 && j >= j0 && j <= j1 && slice[i + nx * j] === label;
  for (let j = j0; j <= j1; j++) {
    for (let i = i0; i <= i1; i++) {
      if (slice[i + nx * j] !== label) {
        continue;
      }
      const corner = i - i0 + vertexColumns * (j - j0);
      if (!isSet(i, j - 1)) {
        leaving[corner] |= 1;
      }
      if (!isSet(i + 1, j)) {
        leaving[corner + 1] |= 2;
      }
      if (!isSet(i, j + 1)) {
        leaving[corner + 1 + vertexColumns] |= 4;
      }
      if (!isSet(i - 1, j)) {
        leaving[corner + vertexColumns] |= 8;
      }
    }
  }

  const loops: ContourLoop[] = [];
  const vertexStep = [1, vertexColumns, -1, -vertexColumns];
  /** Position of a vertex in the open path, plus one; 0 where it is not on the path. */
  const placeInPath = new Int32Array(leaving.length);
  const emit = (vertices: number[]) => {
    const points = new Float64Array(vertices.length * 2);
    vertices.forEach((vertex, n) => {
      points[2 * n] = (vertex % vertexColumns) + i0 - 0.5;
      points[2 * n + 1] = Math.floor(vertex / vertexColumns) + j0 - 0.5;
    });
    loops.push({ points, isHole: signedArea(points) < 0 });
  };

  for (let start = 0; start < leaving.length; start++) {
    while (leaving[start] !== 0) {
      const firstDirection = lowestBit(leaving[start]);
      const path: number[] = [];
      let vertex = start;
      let direction = firstDirection;
      // Where two rings touch at the start, the path may continue into the second one. Splitting
      // the path there closes both.
      do {
        const open = placeInPath[vertex];
        if (open > 0) {
          const ring = path.splice(open - 1);
          ring.forEach((member) => (placeInPath[member] = 0));
          emit(ring);
        }
        path.push(vertex);
        placeInPath[vertex] = path.length;
        // The path continues straight to the next corner, so these vertices need no point.
        for (;;) {
          leaving[vertex] &= ~(1 << direction);
          vertex += vertexStep[direction];
          const right = (direction + 1) & 3;
          if (leaving[vertex] & (1 << right)) {
            direction = right;
            break;
          }
          if (!(leaving[vertex] & (1 << direction))) {
            direction = (direction + 3) & 3;
            break;
          }
        }
      } while (vertex !== start || leaving[vertex] & (1 << direction));
      path.forEach((member) => (placeInPath[member] = 0));
      emit(path);
    }
  }
  return loops;
}

function lowestBit(bits: number): number {
  return bits & 1 ? 0 : bits & 2 ? 1 : bits & 4 ? 2 : 3;
}
