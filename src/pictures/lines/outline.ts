import type { KidneySide } from '../../labels';
import type { Line } from './line';

/** An outline over a picture. */
export interface Outline {
  /** Red, green, blue, 0 to 255. */
  color: readonly [number, number, number];
  /** True for an outline that is shown for comparison; it is also drawn thinner. */
  isDashed: boolean;
  /** In millimetres from the picture's upper left corner. */
  lines: Line[];
}

/** The outline of a kidney as it is now, or as the network drew it where that differs. */
export interface KidneyOutline extends Outline {
  side: KidneySide;
  contours: 'current' | 'automatic';
}
