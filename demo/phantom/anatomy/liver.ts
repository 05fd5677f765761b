import { ellipsoid } from '../render/ellipsoid';
import type { Painter } from '../render/Painter';
import { smoothCurve } from '../render/smoothCurve';
import { tube, type TubeNode } from '../render/tube';
import { tissues } from '../types';
import { clipToAbdomen } from './clipToAbdomen';
import type { Frame } from './createFrame';
import { placeIn } from './placeIn';

const { abs, max, min } = Math;

/**
 * The liver with its fissure and vessels (darker than the liver without contrast), and the
 * gallbladder.
 */
export function liver(frame: Frame): Painter[] {
  const { medium, coarse, bone: s, stretchX: sx, stretchY: sy } = frame;
  const { at, node } = placeIn(frame);
  const liverParts = [
    ellipsoid(at(-80, -8, 50), [82 * sx, 92 * sy, 84 * s]),
    ellipsoid(at(8, -50, 74), [66 * sx, 34 * sy, 46 * s]),
    ellipsoid(at(-14, -4, 72), [30 * sx, 26 * sy, 34 * s]),
  ];
  const shape: Pick<Painter, 'zMin' | 'zMax' | 'cut'> = {
    zMin: -50 * s,
    zMax: 150 * s,
    cut: (z) => ({
      xMin: -170 * sx,
      xMax: 80 * sx,
      yMin: -105 * sy,
      yMax: 90 * sy,
      steepest: 2.8,
      distance: (x, y) => {
        const a = liverParts[0].distance(x, y, z);
        const b = liverParts[1].distance(x, y, z);
        const c = liverParts[2].distance(x, y, z);
        return smoothMin(smoothMin(a, b, 10), c, 8);
      },
    }),
  };
  const vein = (nodes: TubeNode[], name: string): Painter => ({
    name,
    tissue: tissues.liver,
    soft: true,
    ...clipToAbdomen(frame, tube(smoothCurve(nodes, 3)), 8),
    hu: 43,
    edgeMm: 2.5,
  });

  return [
    {
      name: 'liver',
      evenBelowMm: 0,
      tissue: tissues.liver,
      soft: true,
      ...clipToAbdomen(frame, shape, 1),
      hu: (_d, x, y, z) => {
        const fissure =
          abs(x + 12 * sx + 0.15 * y + 7 * coarse(x, y, z)) < 1.2 + coarse(y, z, x) &&
          y < -50 * sy &&
          z < 70 * s;
        return fissure ? -50 : 57 + 3.5 * medium(x, y, z) + 3 * coarse(x, y, z);
      },
    },
    vein(
      [node(-70, -20, 40, 5), node(-45, -15, 80, 6), node(-24, 0, 112, 8)],
      'right hepatic vein',
    ),
    vein(
      [node(-55, -70, 50, 3.5), node(-35, -40, 88, 5), node(-22, -4, 112, 7)],
      'middle hepatic vein',
    ),
    vein(
      [node(-28, -22, 20, 7), node(-45, -20, 34, 7), node(-78, -2, 40, 5), node(-110, 20, 34, 3)],
      'portal vein, right branch',
    ),
    vein(
      [node(-45, -20, 34, 6), node(-40, -40, 56, 5), node(-5, -58, 68, 3)],
      'portal vein, left branch',
    ),
    vein(
      [node(-78, -2, 40, 4), node(-100, -30, 60, 3), node(-112, -38, 82, 2)],
      'portal vein, anterior branch',
    ),
    {
      name: 'gallbladder',
      tissue: tissues.gallbladder,
      soft: true,
      ...clipToAbdomen(frame, ellipsoid(at(-58, -48, -4), [13 * s, 21 * s, 19 * s]), 6),
      hu: (d) => (d > -1.8 ? 32 : 8),
    },
  ];
}

/** Polynomial smooth minimum; `width` mm of blending. */
function smoothMin(a: number, b: number, width: number): number {
  const h = max(width - abs(a - b), 0) / width;
  return min(a, b) - (h * h * width) / 4;
}
