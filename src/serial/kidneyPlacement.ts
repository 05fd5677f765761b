import type { ContourRecovery, RecoveryNote } from '../recovery';
import type { Affine, Labelmap, Vec3 } from '../volume';
import type { SerialTimePoint } from './serialDoseInput';
import type { SerialFinding, SerialKidneyTimePoint } from './serialDoseSummary';

/** Where one kidney lies in the image of one time point, and what it holds there. */
export interface KidneyPlacement {
  point: SerialTimePoint;
  /** From the patient coordinates of the reference contour to those of this image, LPS mm. */
  referenceToImage: Affine;
  contour: SerialKidneyTimePoint['contour'];
  contourShiftMm: Vec3;
  nudgeMm: Vec3;
  /** Standard uncertainty of the contour's place on the image, length. */
  placementUncertaintyMm?: number;
  registration?: SerialKidneyTimePoint['registration'];
  /** Of the contour that the mean was taken in. */
  volumeMl: number;
  /** Bq/ml. */
  meanConcentration: number;
  /** Where the resolution of the camera is known. */
  recovery?: PlacedRecovery;
  findings: SerialFinding[];
}

/** One kidney at one time without the partial volume effect, or why it cannot be had. */
export type PlacedRecovery =
  | (Pick<ContourRecovery, 'recoveryCoefficient' | 'fwhmMm' | 'method'> & {
      isRecovered: true;
      /** Bq/ml. */
      concentration: number;
      notes: RecoveryNote[];
    })
  | { isRecovered: false; why: string };

/** The contour of one kidney on the image of its own session. */
export interface FittedContour {
  kidneys: Labelmap;
  /** How far it was moved to fit the image, LPS mm. */
  shiftMm: Vec3;
  /** Standard uncertainty of the shift; left out where the contour was not fitted. */
  uncertaintyMm?: number;
  findings: SerialFinding[];
}

/** The reference time point with its contour of the kidney in question. */
export interface KidneyReference {
  point: SerialTimePoint;
  contour: FittedContour;
}
