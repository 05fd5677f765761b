import type { Cut, Painter } from './Painter';

const { min, sqrt } = Math;

/** `Cut.steepest` of ellipsoids up to three times as long as thick. */
const ellipsoidSteepest = 1.7;

export type EllipsoidShape = Pick<Painter, 'zMin' | 'zMax'> & {
  cut(z: number): Cut;
  distance(x: number, y: number, z: number): number;
};

/**
 * Axis-aligned ellipsoid; the distance is first order exact at the surface. Centre and radii in mm.
 */
export function ellipsoid(
  centre: readonly [number, number, number],
  radii: readonly [number, number, number],
): EllipsoidShape {
  const [cx, cy, cz] = centre;
  const [rx, ry, rz] = radii;
  const distance = (x: number, y: number, z: number): number => {
    const ux = (x - cx) / rx;
    const uy = (y - cy) / ry;
    const uz = (z - cz) / rz;
    const k0 = sqrt(ux * ux + uy * uy + uz * uz);
    const gx = ux / rx;
    const gy = uy / ry;
    const gz = uz / rz;
    const k1 = sqrt(gx * gx + gy * gy + gz * gz);
    return k1 < 1e-9 ? -min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
  };
  const margin = 3;
  return {
    zMin: cz - rz - margin,
    zMax: cz + rz + margin,
    distance,
    cut: (z): Cut => ({
      xMin: cx - rx - margin,
      xMax: cx + rx + margin,
      yMin: cy - ry - margin,
      yMax: cy + ry + margin,
      steepest: ellipsoidSteepest,
      distance: (x, y) => distance(x, y, z),
    }),
  };
}
