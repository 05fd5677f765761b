import type { Painter } from '../render/Painter';
import type { KidneyShape } from './kidneyShape';

/** A painter's shape within `reach` mm of a kidney's centre, from a distance in space. */
export function aroundKidney(
  shape: KidneyShape,
  reach: number,
  distance: (x: number, y: number, z: number) => number,
): Pick<Painter, 'zMin' | 'zMax' | 'cut'> {
  const [cx, cy, cz] = shape.centreMm;
  return {
    zMin: cz - reach,
    zMax: cz + reach,
    cut: (z) => ({
      xMin: cx - reach,
      xMax: cx + reach,
      yMin: cy - reach,
      yMax: cy + reach,
      steepest: 1.8,
      distance: (x, y) => distance(x, y, z),
    }),
  };
}
