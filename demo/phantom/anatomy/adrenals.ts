import type { Painter } from '../render/Painter';
import { tube } from '../render/tube';
import { tissues } from '../types';
import type { Frame } from './createFrame';

/** The adrenal glands, two thin limbs each. */
export function adrenals(frame: Frame): Painter[] {
  const { bone: s } = frame;
  const adrenal = (side: -1 | 1): Painter => {
    const z0 = (side < 0 ? 56 : 46) * s;
    const y0 = frame.spineY(z0);
    const x0 = side * (side < 0 ? 26 : 32) * s;
    return {
      name: 'adrenal',
      tissue: tissues.body,
      soft: false,
      ...tube([
        [x0 + side * 12, y0 + 8, z0 - 14, 2.2],
        [x0 + side * 4, y0 - 8, z0, 3],
        [x0 - side * 1, y0 + 6, z0 - 8, 2.2],
      ]),
      hu: 24,
    };
  };

  return [adrenal(-1), adrenal(1)];
}
