import type { RecoveryTable } from '../recovery';
import type { DensityModel } from '../dose/densityModel';
import type { VoxelKernel } from '../dose/voxelKernel';
import type { PointKernel } from '../dose/pointKernel';
import type { EngineSettings } from '../engine/choice';
import type { ContourConvention } from '../labels';

/** Which number of a kidney a local limit is compared with. */
export type LimitedQuantity =
  'absorbed-dose' | 'biologically-effective-dose' | 'equivalent-dose-2gy';

/**
 * A value the site wants to see its doses against. It is shown as a scale and never as a verdict.
 */
export interface LocalLimit {
  /** Shown beside the gauge. */
  name: string;
  quantity: LimitedQuantity;
  valueGy: number;
  /** Where the value comes from: a paper, a protocol, the site's own policy. */
  source: string;
}

/** Constants of the linear-quadratic model for the kidney. */
export interface RadiobiologySettings {
  alphaBetaGy: number;
  /** Half-life of the repair of sublethal damage, hours. */
  repairHalfLifeHours: number;
  /**
   * Effective half-life of 177Lu in the kidney where none is entered for the patient, hours; for an
   * activity image of another nuclide its biological part is carried over.
   */
  effectiveHalfLifeHours: number;
}

/**
 * Standard uncertainties, relative ones as shares (0.05 is 5 %). Undefined: not stated by the site;
 * the report then says that the part is missing, and that what it combines is a lower bound.
 */
export interface UncertaintySettings {
  /** Calibration of camera and dose calibrator. */
  calibrationRelative?: number;
  /**
   * Recovery coefficient, partial volume: of a site's table, or of the method beside the
   * resolution.
   */
  recoveryRelative?: number;
  /**
   * Fit of the time-activity curve, the number of time points included; used where the curve's own
   * points do not tell it, as of a map that another program made.
   */
  curveFitRelative?: number;
  /** Of one time point, independent of the others; default: by the scatter about the curve. */
  pointRelative?: number;
  /** Of the volume of a contour that was edited or drawn; it goes before `borderMm`. */
  volumeRelative?: number;
  /** How far the whole border of an edited or drawn contour may lie off. */
  borderMm: number;
  /** Of the cameras' resolution. */
  fwhmMm: number;
  /** Of the kidney's density. */
  densityRelative: number;
  /** Of the administered activity, for the dose per activity. */
  activityRelative?: number;
  /**
   * Of the dose calibrator, where it measured the activity and the source that the camera was
   * calibrated with: it cancels in the dose per activity.
   */
  sharedCalibratorRelative?: number;
}

export interface StructureNames {
  right: string;
  left: string;
}

export interface BackendSettings {
  /** Root of the inference service, http or https, or a path of the viewer's own server. */
  url: string;
  /** Sent as a bearer token. Everyone who can open the viewer can read it. */
  token?: string;
  /**
   * Name that the service's own file gives to the archive of this viewer. The service then fetches
   * the CT from there itself, as a job; without it the voxels are sent.
   */
  archive?: string;
}

export interface DoseWashSettings {
  /** Nothing is drawn below, Gy. */
  thresholdGy: number;
  /** Dose at the top of the colour scale, Gy; 'auto' takes the largest dose in the kidneys. */
  maximumGy: number | 'auto';
  /** 0 to 1. */
  opacity: number;
  /** Isodose lines, Gy. */
  isodosesGy: number[];
}

/**
 * How much too few counts a camera gives at a rate: one factor, or a function of the count rate R,
 * constant + sum of amplitude x exp(R / rateCps).
 */
export type DeadTimeSettings =
  { factor: number } | { constant: number; exponentials: { amplitude: number; rateCps: number }[] };

/** A camera that images in counts, over the dates that its calibration holds. */
export interface CameraSettings {
  /** Compared with the header without regard to capitals; what is left out fits every camera. */
  manufacturer?: string;
  /** ManufacturerModelName. */
  model?: string;
  /** StationName. */
  station?: string;
  /** First and last day of acquisition, YYYY-MM-DD; open where left out. */
  from?: string;
  to?: string;
  /** Counts a second and MBq, of one detector unless `detectorsCounted` says otherwise. */
  sensitivityCpsPerMBq: number;
  deadTime?: DeadTimeSettings;
  /** How many detectors' time makes up the scan time; default as the vendor's images count. */
  detectorsCounted?: number;
  /** Resolution of the reconstructed images, full width at half maximum, mm. */
  fwhmMm?: number;
}

/** Where flagged cases go besides folders and files. */
export interface FlaggedCasesSettings {
  /** Name of a DICOMweb data source of the viewer. */
  dataSource: string;
}

/** What a site sets in app-config.js; see docs/dosimetry.md for every entry and its default. */
export interface SiteConfiguration {
  limits: LocalLimit[];
  radiobiology: RadiobiologySettings;
  density: DensityModel;
  /** V_x is given for these doses, Gy. */
  volumeAtDosesGy: number[];
  /** For dose computed from activity: the program's own, then the tables of the site. */
  kernels: (VoxelKernel | PointKernel)[];
  uncertainty: UncertaintySettings;
  structureNames: StructureNames;
  contourConvention: ContourConvention;
  /** Name of the site on reports. */
  institution?: string;
  /**
   * Folder of the plug-in's workers, weights and WebAssembly files: http or https, or a path of the
   * viewer's own server; default: where the plug-in's script was loaded from.
   */
  assetsUrl?: string;
  backend?: BackendSettings;
  /** Where the networks may run; the server is `backend`. */
  engine?: Omit<EngineSettings, 'remote'>;
  doseWash: DoseWashSettings;
  /** Calibrations of gamma cameras; without one, counts are not turned into Bq/ml. */
  cameras: CameraSettings[];
  /** Recovery coefficients of phantoms, instead of those from contour and resolution. */
  recovery?: RecoveryTable;
  flaggedCases?: FlaggedCasesSettings;
}
