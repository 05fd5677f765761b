import type { Painter } from '../render/Painter';
import { tissues } from '../types';
import type { Frame } from './createFrame';
import type { Outline } from './outlineFromTable';

const { abs, max } = Math;

type Layer = Pick<Painter, 'steepestUp' | 'zMin' | 'zMax' | 'cut'>;

function layer(outline: (z: number) => Outline): Layer {
  return {
    zMin: -1000,
    zMax: 1000,
    steepestUp: 0.4,
    cut: (z) => {
      const shape = outline(z);
      const reach = shape.reachMm + 3;
      const { distance, steepest } = shape;
      return { xMin: -reach, xMax: reach, yMin: -reach, yMax: reach, steepest, distance };
    },
  };
}

/**
 * Skin, subcutaneous fat with septa, the muscular wall in its layers, and the fat that fills the
 * abdomen.
 */
export function trunk(frame: Frame): Painter[] {
  const { fine, medium, coarse } = frame;
  return [
    {
      name: 'skin and subcutaneous fat',
      evenBelowMm: 2,
      tissue: (d) => (d > -2 ? tissues.body : tissues.fat),
      soft: false,
      ...layer(frame.skin),
      hu: (d, x, y, z) => {
        if (d > -1.8) {
          return 20;
        }
        // Fibrous septa: thin sheets where a coarse noise changes sign.
        const mottled = medium(x, y, z);
        const sheet = abs(coarse(x * 1.6, y * 1.6, z + 300) + 0.3 * mottled);
        return fatHu(coarse(x, y, z), mottled) + (sheet < 0.02 ? 24 : 0);
      },
    },
    {
      name: 'muscular wall',
      evenBelowMm: 12.5,
      tissue: tissues.muscle,
      soft: false,
      ...layer(frame.muscle),
      hu: (d, x, y, z) => {
        // The flat muscles of the flank are parted by thin planes of fat.
        const waves = coarse(x, y, z);
        const depth = -d + 1.6 * waves;
        const side = abs(x) > 62 && y < 60 && z < 60 ? 1 : 0;
        const planes = side * (abs(depth - 5.2) < 0.55 || abs(depth - 10.2) < 0.5 ? 75 : 0);
        const chest = z > 60 && abs(depth - 5 - 1.5 * waves) < 0.8 ? 95 : 0;
        return 53 + 6 * medium(x, y, z) + 7 * fine(x, y, z) - max(planes, chest);
      },
    },
    {
      name: 'abdominal fat',
      evenBelowMm: 0,
      tissue: tissues.fat,
      soft: false,
      ...layer(frame.cavity),
      hu: (_d, x, y, z) => {
        const waves = coarse(x, y, z);
        const strand = abs(waves + 0.25 * medium(x + 40, y, z));
        return fatHu(waves, medium(x, y, z)) + 4 + (strand < 0.018 ? 26 : 0);
      },
    },
  ];
}

/** Fat, mottled by two noises in about [-1, 1]. */
function fatHu(coarse: number, medium: number): number {
  return -104 + 5 * coarse + 5 * medium;
}
