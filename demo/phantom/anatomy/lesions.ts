import { ellipsoid } from '../render/ellipsoid';
import type { Painter } from '../render/Painter';
import { tissues } from '../types';
import type { Frame } from './createFrame';

/** Liver metastases: slightly darker than the liver without contrast, and avid on the SPECT. */
export function lesions(frame: Frame): Painter[] {
  return frame.preset.lesions.map(({ centreMm, radiusMm }) => ({
    name: 'lesion',
    tissue: tissues.lesion,
    soft: true,
    ...ellipsoid(
      [centreMm[0] * frame.stretchX, centreMm[1] * frame.stretchY, centreMm[2] * frame.bone],
      [radiusMm, radiusMm * 0.9, radiusMm * 1.05],
    ),
    hu: (_d: number, x: number, y: number, z: number): number => 44 + 3 * frame.medium(x, y, z),
    edgeMm: 3,
  }));
}
