import type { MotionSizes } from './types';

/** The motion that the methods of serial dosimetry were compared under; docs/accuracy.md. */
export const motionSizes: MotionSizes = {
  bodyMm: 4,
  bodyDegrees: 1.2,
  kidneyMm: 5,
  kidneyDegrees: 2,
  breathingMm: 4,
};
