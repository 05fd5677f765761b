import type { KineticModel, KnownHalfLife } from '../kinetics';
import type { PointKernel, SelfPhotons, TissueDensity, VoxelKernel } from '../dose';
import type { KidneySide, StructureCode, StructureKind } from '../labels';
import type { NuclideName } from '../nuclides';
import type { RecoveryTable } from '../recovery';
import type { Labelmap, Vec3, Volume } from '../volume';
import type { SerialDoseSummary, SerialTimePointSummary } from './serialDoseSummary';

/** One measurement: its image, and the kidneys where they were contoured. */
export interface SerialTimePoint {
  about: SerialTimePointSummary;
  /** Bq/ml at the time of the scan, beds joined. */
  activity: Volume<Float32Array>;
  /**
   * Contours on this session's CT, 1 right and 2 left; a part of the CT's grid is enough
   * (`cropToKidneys`). Without them the contours of the reference are carried here.
   */
  kidneys?: Labelmap;
  /** Whether the network drew them or somebody gave them. */
  contour: 'own-ct' | 'given';
  /**
   * Full width at half maximum of the camera's reconstructed images, their voxels included: 1 to
   * 50 mm. Where every time point has one, the partial volume effect is corrected beside the
   * uncorrected numbers.
   */
  fwhmMm?: number;
  /** How far the image was moved by hand against the contours, LPS mm of the reference. */
  nudgesMm?: Partial<Record<KidneySide, Vec3>>;
  /** Anything else that was drawn on this session's images; names are unique. */
  structures?: DrawnStructure[];
}

/** One structure that is followed as a kidney is. Structures may overlap. */
export interface DrawnStructure {
  name: string;
  kind: StructureKind;
  code?: StructureCode;
  /** 1 inside, in the frame of the session; a part of a grid is enough. */
  contour: Labelmap;
}

/** How energy gets from where it is set free to where it is absorbed; `DoseMethod`. */
export type SerialEnergy =
  | { type: 'local-deposition'; photons?: SelfPhotons }
  | { type: 'voxel-kernel'; kernel: VoxelKernel | PointKernel };

/** One therapy cycle. Survives postMessage. */
export interface SerialDoseInput {
  cycle: number;
  radionuclide: NuclideName;
  radiopharmaceutical?: string;
  administration: SerialDoseSummary['administration'];
  /** In any order; those switched off are shown in the summary and nothing rests on them. */
  timePoints: SerialTimePoint[];
  /** `about.id`; default: `chooseReference`. */
  reference?: string;
  /** Default: 'automatic' of `fitTimeActivity`. */
  models?: Partial<Record<KidneySide, KineticModel>>;
  /** For a single time point: of an earlier cycle, or of a population. */
  knownHalfLives?: Partial<Record<KidneySide, KnownHalfLife>>;
  /** Of all structures; default: 'automatic'. */
  structureModel?: KineticModel;
  /** Of structures by name, for a single time point. */
  structureHalfLives?: Record<string, KnownHalfLife>;
  /** Default: the curve of the organ times the shape of the summed images. */
  voxelMethod?: SerialDoseSummary['voxelMethod'];
  /** Of the site, in place of recovery coefficients from contour and resolution. */
  recoveryTable?: RecoveryTable;
  /** Default: local deposition. A kernel must be of the radionuclide. */
  energy?: SerialEnergy;
  /**
   * Default: 1.05 g/ml everywhere. A map lies on the grid of the reference's activity
   * (`softTissueDensity` of its CT).
   */
  density?: TissueDensity;
}
