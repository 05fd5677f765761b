import type { KidneySide } from '../../labels';

/** Of contours beside the edited ones, RGB 0-255: apart from both kidneys' own and from the CT. */
export const comparedColors: Record<KidneySide, [number, number, number]> = {
  right: [255, 255, 120],
  left: [120, 255, 160],
};
