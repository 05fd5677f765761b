import type { Painter } from '../render/Painter';
import { tissues } from '../types';
import type { Frame } from './createFrame';

const { abs, max } = Math;

/** The curved table top: carbon shell around foam, and a thin mattress under the patient. */
export function couch(frame: Frame): Painter[] {
  const top = frame.preset.waistMm.halfDepth + 3;
  const curve = (x: number): number => top + 13 - (x * x) / 1500;
  const slab =
    (offset: number, half: number): Painter['cut'] =>
    () => ({
      xMin: -215,
      xMax: 215,
      yMin: top - 35,
      yMax: top + 75,
      steepest: 1.1,
      distance: (x, y) => {
        const edge = abs(x) - 205;
        return max(abs(y - curve(x) - offset) - half, edge);
      },
    });
  const all = {
    tissue: tissues.air,
    soft: false,
    inRoom: true,
    zMin: -2000,
    zMax: 2000,
    evenBelowMm: 0,
    steepestUp: 0,
  } as const;
  return [
    { ...all, name: 'mattress', cut: slab(-5, 5), hu: -945 },
    { ...all, name: 'table shell', cut: slab(22, 21), hu: -60 },
    { ...all, name: 'table foam', cut: slab(22, 19), hu: -915 },
  ];
}
