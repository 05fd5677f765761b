import type { RigidAlignment } from '../alignment';
import type { ContourConvention, KidneySide } from '../labels';
import type { Finding } from '../quality';
import type { Labelmap, VolumeGeometry } from '../volume/types';
import type { ContouringStage } from './contouringStage';
import type { ProbabilityBand } from './fields/probabilityBand';
import type { LocateKidneysResult } from './search/locateKidneys';

/** The part of a result that depends on the contour's convention. */
export interface ConventionResult {
  /**
   * Probability around each kidney found, for quantities that depend on the contour's uncertainty.
   */
  bands: Partial<Record<KidneySide, ProbabilityBand>>;
  findings: Finding[];
}

/** Kidneys on the CT's grid, and what is known about them. Can be sent with postMessage. */
export interface ContouringResult extends ConventionResult {
  /** On the CT's own grid: 1 right kidney, 2 left kidney. */
  labelmap: Labelmap;
  /** Convention of the labels; 'solid' where the model has no class for the sinus. */
  contourConvention: ContourConvention;
  /**
   * Voxels of each kidney's sinus, as indices into the labelmap's data. They allow the other
   * convention to be drawn without another run. Missing where the model has no class for the sinus.
   */
  sinusVoxels?: Record<KidneySide, Uint32Array>;
  /** The same for the other convention, where it was requested and `sinusVoxels` is present. */
  otherConvention?: ConventionResult;
  /**
   * The patient's pose relative to the reference anatomy; missing without a reference, or where no
   * bone is seen.
   */
  alignment?: RigidAlignment;
  /**
   * How the kidneys were found: from the bones, or by a search with the network over the whole
   * scan.
   */
  foundBy: LocateKidneysResult['foundBy'];
  /** The box that the coarse network was run on. */
  box: VolumeGeometry;
  /** The box of each kidney's close look, where the model has a second network. */
  refineBoxes?: Partial<Record<KidneySide, VolumeGeometry>>;
  timingsMs: Record<ContouringStage, number>;
}
