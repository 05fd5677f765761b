import type { RigidAlignment } from '../alignment';
import type { ContourConvention, KidneySide } from '../labels';
import type { Finding } from '../quality';
import type { Labelmap, VolumeGeometry } from '../volume/types';
import type { ContouringStage } from './contouringStage';
import type { ProbabilityBand } from './fields/probabilityBand';
import type { LocateKidneysResult } from './search/locateKidneys';

/** What goes with the contours of one convention. */
export interface ConventionResult {
  /** Probability around each kidney found, for what depends on the contour's uncertainty. */
  bands: Partial<Record<KidneySide, ProbabilityBand>>;
  findings: Finding[];
}

/** Kidneys on the CT's grid, and what is known about them. Survives postMessage. */
export interface ContouringResult extends ConventionResult {
  /** On the CT's own grid: 1 right kidney, 2 left kidney. */
  labelmap: Labelmap;
  /** What the labels leave out or take in; solid where the model cannot tell the sinus apart. */
  contourConvention: ContourConvention;
  /**
   * Voxels of each kidney's sinus, indices into the labelmap's data: with these the other
   * convention can be drawn without another run. Missing where the model has no class for the
   * sinus.
   */
  sinusVoxels?: Record<KidneySide, Uint32Array>;
  /** Of the other convention, where it was asked for and `sinusVoxels` is there. */
  otherConvention?: ConventionResult;
  /**
   * How the patient lies to the reference anatomy; missing without one, or where no bone is seen.
   */
  alignment?: RigidAlignment;
  /** What led to the kidneys: bones, or a search with the network over the whole scan. */
  foundBy: LocateKidneysResult['foundBy'];
  /** The region the coarse network looked at. */
  box: VolumeGeometry;
  /** The region each kidney was looked at in, where the model has a second network. */
  refineBoxes?: Partial<Record<KidneySide, VolumeGeometry>>;
  timingsMs: Record<ContouringStage, number>;
}
