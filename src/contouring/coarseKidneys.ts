import type { Vec3 } from '../volume/types';
import type { PatientBounds } from './fields/patientBounds';
import type { ProbabilityField } from './fields/probabilityField';

/** One kidney as the coarse network found it; the starting point of the close look. */
export interface CoarseKidney {
  /** Bounds of its largest piece. */
  bounds: PatientBounds;
  /** Middle of these bounds, LPS mm. */
  centre: Vec3;
  volumeMl: number;
  /** True where it reaches the outermost voxels of the box. */
  touchesBoxEdge: boolean;
  field: ProbabilityField;
}

/** The kidneys of one coarse pass, assigned to the sides of the body on which they lie. */
export interface CoarseKidneys {
  right?: CoarseKidney;
  left?: CoarseKidney;
  /** The network had the sides the wrong way round; they were exchanged to follow the anatomy. */
  sidesExchanged: boolean;
}
