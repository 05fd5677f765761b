import type { Cut, Painter } from '../render/Painter';
import { tube, type TubeNode } from '../render/tube';
import { tissues } from '../types';
import { boneHu } from './boneHu';
import type { Frame } from './createFrame';
import { vertebrae } from './vertebrae';

const { abs, max, min, sqrt } = Math;

/** Thickness of an end plate, and of the slices. */
const plateMm = 1.6;
const sliceMm = 5;

/** Vertebral bodies and discs, arches with their processes, and the canal. */
export function vertebralColumn(frame: Frame): Painter[] {
  const painters: Painter[] = [];
  const s = frame.bone;
  const { fine, medium } = frame;
  for (const [name, level, height, halfWidth, halfDepth] of vertebrae) {
    const zc = level * s;
    const half = (height * s) / 2;
    const yv = frame.spineY(zc);
    const lumbar = name.startsWith('L');
    const canalY = yv + (halfDepth + 8.5) * s;
    const column = (dx: number, dy: number, scale: number): number => {
      const ux = dx / (halfWidth * s * scale);
      // Flat behind, where the canal runs.
      const uy = dy / (halfDepth * s * scale * (dy > 0 ? 0.93 : 1.03));
      const k = sqrt(ux * ux + uy * uy);
      return (k - 1) * halfDepth * s * 1.1;
    };
    painters.push({
      name: `disc under ${name}`,
      tissue: tissues.body,
      soft: false,
      zMin: zc - half - 10 * s,
      zMax: zc - half + 2,
      evenBelowMm: 3,
      cut: (z) => {
        const y0 = frame.spineY(z);
        return box(0, y0, (halfWidth + 4) * s, (halfDepth + 4) * s, (x, y) =>
          column(x, y - y0, 1.02),
        );
      },
      hu: (d, x, y, z) => (d > -3 ? 92 : 74) + 6 * medium(x, y, z),
    });
    painters.push({
      name: `body of ${name}`,
      tissue: tissues.bone,
      soft: false,
      zMin: zc - half,
      zMax: zc + half,
      evenBelowMm: 1.5,
      cut: (z) => {
        const t = (z - zc) / half;
        const scale = 0.93 + 0.09 * t * t;
        const y0 = frame.spineY(z);
        return box(0, y0, (halfWidth + 4) * s, (halfDepth + 4) * s, (x, y) =>
          column(x, y - y0, scale),
        );
      },
      hu: (d, x, y, z) => {
        const end = half - abs(z - zc);
        const marrow = 165 + 45 * fine(x, y, z) + 25 * medium(x, y, z);
        const vein = abs(z - zc) < 2.5 && y > yv + 2 && abs(x) < 3 ? -60 : 0;
        // The end plate's share of a thick slice, which is drawn as its middle.
        const plate = min(plateMm, max(0, plateMm + sliceMm / 2 - end)) / sliceMm;
        return d > -1.5 ? 520 : marrow + vein + plate * (430 - marrow - vein);
      },
    });
    const spinous = lumbar ? 30 : 27;
    const drop = lumbar ? 8 : 20;
    const hu = boneHu(frame, 620, 1.4, 190);
    const arch = (parts: TubeNode[], label: string, zStretch = 1): void => {
      painters.push({
        name: `${label} of ${name}`,
        tissue: tissues.bone,
        soft: false,
        ...tube(parts, { zStretch }),
        hu,
      });
    };
    for (const side of [-1, 1]) {
      const zp = zc + half * 0.35;
      arch(
        [
          [side * 14 * s, yv + (halfDepth - 3) * s, zp, 4.6 * s],
          [side * 14.5 * s, canalY + 1, zp - 1, 4.2 * s],
        ],
        'pedicle',
        1.5,
      );
      arch(
        [
          [side * 14 * s, canalY + 3, zp - 4 * s, 3.6 * s],
          [side * 3 * s, canalY + 15 * s, zp - 12 * s, 3.4 * s],
        ],
        'lamina',
        2,
      );
      const reach = lumbar ? 38 : 26;
      arch(
        [
          [side * 15 * s, canalY + 3 * s, zp, 3.3 * s],
          [side * reach * s, canalY + (lumbar ? 8 : 15) * s, zp + side * 1.5 + 2, 2.2 * s],
        ],
        'transverse process',
        1.4,
      );
      arch(
        [
          [side * 15 * s, canalY + 8 * s, zp + 8 * s, 4.6 * s],
          [side * 17 * s, canalY + 9 * s, zp - 18 * s, 4.8 * s],
        ],
        'facets',
      );
    }
    arch(
      [
        [0, canalY + 14 * s, zc - 5 * s, 2.8 * s],
        [0, canalY + (14 + spinous) * s, zc - (5 + drop) * s, 2.9 * s],
      ],
      'spinous process',
      2.6,
    );
  }
  painters.push({
    name: 'spinal canal',
    tissue: tissues.body,
    soft: false,
    zMin: -1000,
    zMax: 1000,
    cut: (z) => {
      const halfDepth = z > 30 ? 15.5 : 17;
      const y0 = frame.spineY(z) + (halfDepth + 8.5) * s;
      return box(0, y0, 14 * s, 12 * s, (x, y) => {
        const k = sqrt((x / (10.5 * s)) ** 2 + ((y - y0) / (8 * s)) ** 2);
        return (k - 1) * 8 * s;
      });
    },
    hu: (d) => (d > -1.6 ? -55 : 24),
  });
  return painters;
}

function box(
  x: number,
  y: number,
  halfX: number,
  halfY: number,
  distance: (x: number, y: number) => number,
): Cut {
  return {
    xMin: x - halfX,
    xMax: x + halfX,
    yMin: y - halfY,
    yMax: y + halfY,
    steepest: 1.3,
    distance,
  };
}
