import type { Cut, Painter } from './Painter';

const { abs, max, min, sqrt } = Math;

/** Numbers of one segment in a table. */
const perSegment = 13;

/** A node of a tube's centre line: x, y, z, radius (mm). */
export type TubeNode = readonly [number, number, number, number];

export interface TubeOptions {
  /** Stretches the cross-section along z (flat ribs below 1... above 1: taller). Default 1. */
  zStretch?: number;
  /**
   * Keeps only what lies in front of this y, mm: gas over the level of the fluid in a supine
   * patient.
   */
  inFrontOfMm?: number;
  /** Space kept around the tube where the distance is still meant, mm. Default 3. */
  marginMm?: number;
}

/** Union of tapered capsules along a poly-line. */
export function tube(
  nodes: readonly TubeNode[],
  options: TubeOptions = {},
): Pick<Painter, 'zMin' | 'zMax' | 'cut'> {
  const stretch = options.zStretch ?? 1;
  const margin = options.marginMm ?? 3;
  const level = options.inFrontOfMm ?? Infinity;
  const segments = nodes
    .slice(1)
    .map((end, index) => segmentBetween(nodes[index], end, stretch, margin));
  return {
    zMin: min(...segments.map((segment) => segment.zMin)),
    zMax: max(...segments.map((segment) => segment.zMax)),
    cut: (z): Cut | undefined => {
      const near = segments.filter((segment) => z >= segment.zMin && z <= segment.zMax);
      if (near.length === 0) {
        return undefined;
      }
      const table = tableOf(near, z, stretch);
      return {
        xMin: min(...near.map((segment) => segment.xMin)),
        xMax: max(...near.map((segment) => segment.xMax)),
        yMin: min(...near.map((segment) => segment.yMin)),
        yMax: max(...near.map((segment) => segment.yMax)),
        steepest: max(...near.map((segment) => segment.steepest)),
        distance: (x, y) => max(nearestOf(table, x, y, margin), y - level),
      };
    },
  };
}

/** A tapered capsule; z divided by the stretch, and the box around it, margin included. */
interface Segment {
  start: TubeNode;
  dx: number;
  dy: number;
  dz: number;
  dr: number;
  lengthSquared: number;
  /** `Cut.steepest`: of a tapered capsule, its own slope on top of 1. */
  steepest: number;
  zMin: number;
  zMax: number;
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

function segmentBetween(
  start: TubeNode,
  end: TubeNode,
  stretch: number,
  marginMm: number,
): Segment {
  const reach = max(start[3], end[3]) + marginMm;
  const dx = end[0] - start[0];
  const dy = end[1] - start[1];
  const dz = (end[2] - start[2]) / stretch;
  const dr = end[3] - start[3];
  const lengthSquared = max(1e-9, dx * dx + dy * dy + dz * dz);
  return {
    start,
    dx,
    dy,
    dz,
    dr,
    lengthSquared,
    steepest: 1 + abs(dr) / sqrt(lengthSquared),
    zMin: min(start[2], end[2]) - reach * stretch,
    zMax: max(start[2], end[2]) + reach * stretch,
    xMin: min(start[0], end[0]) - reach,
    xMax: max(start[0], end[0]) + reach,
    yMin: min(start[1], end[1]) - reach,
    yMax: max(start[1], end[1]) + reach,
  };
}

/** The segments that a cut meets, row by row, for the inner loop. */
function tableOf(segments: readonly Segment[], z: number, stretch: number): Float64Array {
  const table = new Float64Array(perSegment * segments.length);
  segments.forEach((segment, n) => {
    const [x, y, z0, radius] = segment.start;
    const { xMin, xMax, yMin, yMax, dx, dy, dz, lengthSquared, dr } = segment;
    const pz = (z - z0) / stretch;
    const row = [xMin, xMax, yMin, yMax, x, y, dx, dy, dz, pz, lengthSquared, radius, dr];
    table.set(row, perSegment * n);
  });
  return table;
}

/** Distance to the nearest segment; to the boxes of those further off than `marginMm`. */
function nearestOf(table: Float64Array, x: number, y: number, marginMm: number): number {
  let best = Infinity;
  for (let n = 0; n < table.length; n += perSegment) {
    const left = table[n] - x;
    const right = x - table[n + 1];
    const front = table[n + 2] - y;
    const back = y - table[n + 3];
    if (left > 0 || right > 0 || front > 0 || back > 0) {
      best = min(best, marginMm + max(max(left, right), max(front, back)));
      continue;
    }
    const px = x - table[n + 4];
    const py = y - table[n + 5];
    const dx = table[n + 6];
    const dy = table[n + 7];
    const dz = table[n + 8];
    const pz = table[n + 9];
    let t = (px * dx + py * dy + pz * dz) / table[n + 10];
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const ex = px - t * dx;
    const ey = py - t * dy;
    const ez = pz - t * dz;
    best = min(best, sqrt(ex * ex + ey * ey + ez * ez) - (table[n + 11] + t * table[n + 12]));
  }
  return best;
}
