import type { DoseVolume } from '../dose';
import type { Labelmap } from '../volume';
import type { SerialDoseSummary } from './serialDoseSummary';

/** A dose from images at several times. Survives postMessage. */
export interface SerialDose {
  /** Gy, in the frame of the reference contours (that of their CT). */
  dose: DoseVolume;
  /** The contours that the dose is given in. */
  contour: Labelmap;
  summary: SerialDoseSummary;
}
