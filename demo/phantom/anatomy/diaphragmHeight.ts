import type { Frame } from './createFrame';

const { max, sign } = Math;

/** Height of the diaphragm over a place, mm; lungs above, abdomen below. */
export function diaphragmHeight(frame: Frame, x: number, y: number): number {
  return max(domeHeight(frame, x, y, -68, 138), domeHeight(frame, x, y, 60, 128));
}

// Not a closure of the above: made anew for every pixel, it took a third of the whole drawing.
function domeHeight(frame: Frame, x: number, y: number, centre: number, peak: number): number {
  const dx = (x - centre * frame.stretchX) / frame.stretchX;
  const dy = (y + 5) / frame.stretchY;
  const lateral = sign(dx) === sign(centre) ? (centre > 0 ? 66 : 46) : 231;
  const depth = dy > 0 ? (centre > 0 ? 78 : 62) : 142;
  return peak * frame.bone - (dx * dx) / lateral - (dy * dy) / depth;
}
