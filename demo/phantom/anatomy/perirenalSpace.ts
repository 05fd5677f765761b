import type { Painter } from '../render/Painter';
import { tissues } from '../types';
import { aroundKidney } from './aroundKidney';
import { clipToAbdomen } from './clipToAbdomen';
import type { Frame } from './createFrame';
import type { KidneyShape } from './kidneyShape';

const { abs, max, min } = Math;

/** Perirenal fat with bridging septa inside Gerota's fascia; drawn before the muscles. */
export function perirenalSpace(frame: Frame, shape: KidneyShape): Painter[] {
  const { coarse, medium } = frame;
  const thickness = (x: number, y: number, z: number): number => {
    const { centreMm } = shape;
    const { perirenalFatMm } = shape.spec;
    const behind = 1 + 0.25 * ramp((y - centreMm[1]) / 20);
    const below = 1.05 - 0.2 * ramp((z - centreMm[2]) / 40);
    return perirenalFatMm * behind * below * (1 + 0.5 * coarse(x, y, z));
  };
  const reach = shape.reachMm + shape.spec.perirenalFatMm * 1.8;
  const space = (extra: number): ReturnType<typeof clipToAbdomen> =>
    clipToAbdomen(
      frame,
      aroundKidney(shape, reach, (x, y, z) => shape.outer(x, y, z) - thickness(x, y, z) - extra),
      1,
    );
  return [
    {
      name: 'Gerota fascia',
      evenBelowMm: 0,
      tissue: tissues.fat,
      soft: false,
      ...space(1),
      hu: (_d, x, y, z) => -25 + 75 * coarse(x, y, z),
    },
    {
      name: 'perirenal fat',
      evenBelowMm: 0,
      tissue: tissues.fat,
      soft: false,
      ...space(0),
      hu: (_d, x, y, z) => {
        const septum = abs(coarse(x * 2, y * 2, z * 2) + 0.2 * medium(x, y, z));
        return -100 + 6 * medium(x, y, z) + (septum < 0.025 ? 26 : 0);
      },
    },
  ];
}

/** From -1 to 1, straight in between. */
function ramp(value: number): number {
  return max(-1, min(1, value));
}
