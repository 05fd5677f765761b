import type { Frame } from './createFrame';

const { max, sign } = Math;

/** Height of the diaphragm over a place, mm; lungs above, abdomen below. */
export function diaphragmHeight(frame: Frame, x: number, y: number): number {
  const sx = frame.stretchX;
  const sy = frame.stretchY;
  const dome = (centre: number, peak: number): number => {
    const dx = (x - centre * sx) / sx;
    const dy = (y + 5) / sy;
    const lateral = sign(dx) === sign(centre) ? (centre > 0 ? 66 : 46) : 231;
    const depth = dy > 0 ? (centre > 0 ? 78 : 62) : 142;
    return peak * frame.bone - (dx * dx) / lateral - (dy * dy) / depth;
  };
  return max(dome(-68, 138), dome(60, 128));
}
