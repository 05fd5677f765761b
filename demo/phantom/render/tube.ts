import type { Cut, Painter } from './Painter';

const { max, min, sqrt } = Math;

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
  const segments = nodes.slice(1).map((end, index) => {
    const start = nodes[index];
    const reach = max(start[3], end[3]) + margin;
    const dx = end[0] - start[0];
    const dy = end[1] - start[1];
    const dz = (end[2] - start[2]) / stretch;
    return {
      start,
      dx,
      dy,
      dz,
      dr: end[3] - start[3],
      lengthSquared: max(1e-9, dx * dx + dy * dy + dz * dz),
      zMin: min(start[2], end[2]) - reach * stretch,
      zMax: max(start[2], end[2]) + reach * stretch,
      xMin: min(start[0], end[0]) - reach,
      xMax: max(start[0], end[0]) + reach,
      yMin: min(start[1], end[1]) - reach,
      yMax: max(start[1], end[1]) + reach,
    };
  });
  return {
    zMin: min(...segments.map((segment) => segment.zMin)),
    zMax: max(...segments.map((segment) => segment.zMax)),
    cut: (z): Cut | undefined => {
      const near = segments.filter((segment) => z >= segment.zMin && z <= segment.zMax);
      if (near.length === 0) {
        return undefined;
      }
      return {
        xMin: min(...near.map((segment) => segment.xMin)),
        xMax: max(...near.map((segment) => segment.xMax)),
        yMin: min(...near.map((segment) => segment.yMin)),
        yMax: max(...near.map((segment) => segment.yMax)),
        distance: (x, y) => {
          let best = Infinity;
          for (const segment of near) {
            if (x < segment.xMin || x > segment.xMax || y < segment.yMin || y > segment.yMax) {
              continue;
            }
            const px = x - segment.start[0];
            const py = y - segment.start[1];
            const pz = (z - segment.start[2]) / stretch;
            let t = (px * segment.dx + py * segment.dy + pz * segment.dz) / segment.lengthSquared;
            t = t < 0 ? 0 : t > 1 ? 1 : t;
            const ex = px - t * segment.dx;
            const ey = py - t * segment.dy;
            const ez = pz - t * segment.dz;
            const radius = segment.start[3] + t * segment.dr;
            const d = sqrt(ex * ex + ey * ey + ez * ez) - radius;
            if (d < best) {
              best = d;
            }
          }
          return max(best, y - level);
        },
      };
    },
  };
}
