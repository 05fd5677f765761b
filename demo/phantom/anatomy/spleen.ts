import { ellipsoid } from '../render/ellipsoid';
import type { Cut, Painter } from '../render/Painter';
import { tissues } from '../types';
import { clipToAbdomen } from './clipToAbdomen';
import type { Frame } from './createFrame';
import { placeIn } from './placeIn';

const { max } = Math;

/** The spleen, a cap under the left dome. */
export function spleen(frame: Frame): Painter[] {
  const { medium, bone: s, stretchX: sx, stretchY: sy } = frame;
  const { at } = placeIn(frame);
  // A cap whose inner side is hollowed by the stomach and the kidney.
  const cap = ellipsoid(at(95, 38, 72), [42 * sx, 54 * sy, 54 * s]);
  const hollow = ellipsoid(at(44, 16, 60), [40 * sx, 46 * sy, 80 * s]);
  const shape = {
    ...cap,
    cut: (z: number): Cut => ({
      ...cap.cut(z),
      distance: (x, y) => max(cap.distance(x, y, z), -hollow.distance(x, y, z)),
    }),
  };

  return [
    {
      name: 'spleen',
      evenBelowMm: 0,
      tissue: tissues.spleen,
      soft: true,
      ...clipToAbdomen(frame, shape, 1.5),
      hu: (_d, x, y, z) => 48 + 3 * medium(x, y, z),
    },
  ];
}
