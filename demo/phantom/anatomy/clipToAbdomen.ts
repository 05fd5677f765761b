import type { Painter } from '../render/Painter';
import type { Frame } from './createFrame';
import { diaphragmHeight } from './diaphragmHeight';

const { max } = Math;

/** Of the domes of the diaphragm, to their sides. */
const domeSteepest = 1.6;

/** Keeps an organ below the diaphragm and inside the wall, `insetMm` away from it. */
export function clipToAbdomen(
  frame: Frame,
  shape: Pick<Painter, 'zMin' | 'zMax' | 'cut'>,
  insetMm = 3,
): Pick<Painter, 'zMin' | 'zMax' | 'cut'> {
  return {
    ...shape,
    cut: (z) => {
      const cut = shape.cut(z);
      if (!cut) {
        return undefined;
      }
      const cavity = frame.cavity(z);
      return {
        ...cut,
        steepest: max(cut.steepest, cavity.steepest, domeSteepest),
        distance: (x, y, fixedX, fixedY) => {
          const own = cut.distance(x, y, fixedX, fixedY);
          if (own > 3) {
            return own;
          }
          const wall = cavity.distance(fixedX, fixedY) + insetMm;
          const dome = 0.6 * (z - diaphragmHeight(frame, fixedX, fixedY) + 4);
          return max(own, wall, dome);
        },
      };
    },
  };
}
