import type { DoseVolume } from '../dose';
import type { KidneySide } from '../labels';
import type { Affine, Labelmap } from '../volume';
import type { StructureDoseMap } from './computeStructures';
import type { SerialDoseSummary } from './serialDoseSummary';

/** Where one kidney of the reference lies in the image of one time point. */
export interface SerialPlacement {
  side: KidneySide;
  /** `SerialTimePointSummary.id`. */
  timePoint: string;
  /** From the patient coordinates of the reference contour to those of the image, LPS mm. */
  referenceToImage: Affine;
}

/** A dose from images at several times. Survives postMessage. */
export interface SerialDose {
  /** Gy, in the frame of the reference contours (that of their CT). */
  dose: DoseVolume;
  /** The contours that the dose is given in. */
  contour: Labelmap;
  /** Of every kidney at every time point, also where it is switched off. */
  placements: SerialPlacement[];
  summary: SerialDoseSummary;
  /** Of every structure of the summary, in its order. */
  structureMaps: StructureDoseMap[];
}
