import type { Vec3 } from '../volume/types';
import type { PatientBounds } from './fields/patientBounds';
import type { ProbabilityField } from './fields/probabilityField';

/** One kidney as the coarse network sees it: where the close look begins. */
export interface CoarseKidney {
  /** Of its largest piece. */
  bounds: PatientBounds;
  /** Middle of these, LPS mm. */
  centre: Vec3;
  volumeMl: number;
  /** It reaches the outermost voxels of the box. */
  touchesBoxEdge: boolean;
  field: ProbabilityField;
}

/** The kidneys of one coarse pass, on the sides on which they lie. */
export interface CoarseKidneys {
  right?: CoarseKidney;
  left?: CoarseKidney;
  /** The network's sides contradicted the anatomy; the anatomy was followed. */
  sidesExchanged: boolean;
}
