import type { ExponentialTerm, KineticModel, KnownHalfLife, TimeActivityCurve } from '../kinetics';
import type { KidneySide, StructureCode, StructureKind } from '../labels';
import type { NuclideName } from '../nuclides';
import type { Vec3 } from '../volume';

/** Something that the reader of the dose must know; a code for programs, a sentence for people. */
export interface SerialFinding {
  code: string;
  text: string;
  /** Left out where it concerns both kidneys. */
  side?: KidneySide;
  /** `SerialStructure.name`. */
  structure?: string;
  /** `SerialTimePointSummary.id`. */
  timePoint?: string;
}

/** One measurement of one therapy cycle. */
export interface SerialTimePointSummary {
  /** Unique in the summary: the SeriesInstanceUID of the (first) SPECT. */
  id: string;
  /** From the administration to the scan. */
  hours: number;
  /** Where the hours are from: the file's own value and an entered one stand beside each other. */
  hoursSource: 'file' | 'entered';
  hoursOfFile?: number;
  /** DICOM DT of the scanner. */
  acquisitionDateTime?: string;
  camera?: string;
  /** "Bq/ml" as read, or "counts" with the calibration in `calibration`. */
  unit: 'Bq/ml' | 'counts';
  /** Sentence: sensitivity, dead time, seconds, detectors, site and date. */
  calibration?: string;
  studyInstanceUID: string;
  spectSeriesInstanceUIDs: string[];
  ctSeriesInstanceUID?: string;
  frameOfReferenceUID?: string;
  /** Switched off by the user: shown, but no curve rests on it. */
  isUsed: boolean;
}

/** One kidney at one time. */
export interface SerialKidneyTimePoint {
  /** `SerialTimePointSummary.id`. */
  id: string;
  hours: number;
  activityMBq: number;
  /** Without the partial volume effect, where it can be had. */
  activityRecoveredMBq?: number;
  /** Of the contour that the activity was read in. */
  volumeMl: number;
  isUsed: boolean;
  /** Where the contour is from. */
  contour: 'own-ct' | 'carried' | 'given';
  /** How far the contour was moved to fit the SPECT, LPS. */
  contourShiftMm: Vec3;
  /** Rigid movement from the reference time point, for the voxel map: at the kidney's centre. */
  registration?: { shiftMm: Vec3; rotationDegrees: Vec3; quality: number };
  /** Moved by hand, LPS. */
  nudgeMm: Vec3;
  /**
   * Standard uncertainty of where the contour lies on the SPECT, length: of its fit to the SPECT
   * or, where it was carried, of the registration. Left out where neither tells it.
   */
  placementUncertaintyMm?: number;
}

/** One kidney in one cycle without the partial volume effect (docs/recovery.md). */
export interface SerialKidneyRecovery {
  /** The uncorrected dose times the integral of the recovered curve over that of `curve`. */
  meanDoseRecoveredGy: number;
  timeIntegratedActivityRecoveredMBqH: number;
  /** Of the contour of the reference: above 0, at most 1. */
  recoveryCoefficient: number;
  /**
   * Full width at half maximum that it rests on; left out where the coefficient is of the site's
   * table and the resolution is not known.
   */
  fwhmMm?: number;
  /** Left out where the coefficient is that of the contour, blurred by `fwhmMm`. */
  method?: 'site-table';
  /** What is unsure in it, in sentences. */
  notes: string[];
}

/** One organ, lesion or gland in one cycle. */
export interface SerialOrgan {
  volumeMl: number;
  massG: number;
  meanDoseGy: number;
  /**
   * Mean dose by a voxel kernel (the chosen one, else the program's own) over that by local
   * deposition of electrons, both of this map; left out where its voxels are too fine for a kernel.
   */
  kernelOverLocal?: number;
  /** Mean dose by the voxel-wise method of 2013 where it could be: beside the default. */
  meanDoseVoxelwiseGy?: number;
  /** Beside the uncorrected numbers, where the resolution of the cameras is known. */
  recovery?: SerialKidneyRecovery;
  timeIntegratedActivityMBqH: number;
  /** Time-integrated activity over administered activity, h. */
  timeIntegratedActivityCoefficientH?: number;
  effectiveHalfLifeHours: number;
  model: KineticModel;
  /** That a single time point was continued with. */
  knownHalfLife?: KnownHalfLife;
  /** The curve of `model`. */
  curve: TimeActivityCurve;
  /** Every model that the points allow, `model` among them. */
  models: TimeActivityCurve[];
  /** Dose rate for BED; the terms of the curve. */
  doseRate: ExponentialTerm[];
  timePoints: SerialKidneyTimePoint[];
}

/** One kidney in one cycle. */
export interface SerialKidney extends SerialOrgan {
  side: KidneySide;
}

/** Anything else that somebody drew: docs/structures.md. */
export interface SerialStructure extends SerialOrgan {
  /** As in its file; unique in the summary. */
  name: string;
  kind: StructureKind;
  /** Of its type, where the file has one. */
  code?: StructureCode;
  /** `SerialTimePointSummary.id` of the time point that it was drawn on. */
  referenceTimePoint: string;
  /** How its dose follows its contour, for the uncertainty. */
  measured?: SerialStructureMeasurement;
}

/** A reading of the dose in one contour, as `ContourReading` of src/uncertainty. */
export interface SerialContourReading {
  volumeMl: number;
  /** One for the one map. */
  meanDosesGy: (number | undefined)[];
  recoveryCoefficients: (number | undefined)[];
}

/** As `ContourMeasurement` of src/uncertainty, of one map. */
export interface SerialStructureMeasurement {
  contour: {
    own: SerialContourReading;
    inner: SerialContourReading;
    outer: SerialContourReading;
    surfaceMm2: number;
    atFinerResolution: (number | undefined)[];
    atCoarserResolution: (number | undefined)[];
    fwhmUncertaintyMm: number;
  };
  shiftLoss?: { lossPerMm2: number; slopePerMm: number };
}

/**
 * All numbers of a dose from serial images, without the images: what panel, reports and RTDOSE
 * carry, and what is restored from an RTDOSE. Plain JSON.
 */
export interface SerialDoseSummary {
  schema: 'kidney-serial-dose/1';
  cycle: number;
  radionuclide: NuclideName;
  radiopharmaceutical?: string;
  administration: {
    dateTime?: string;
    injectedMBq?: number;
    residualMBq?: number;
    /** Injected minus residual, both at the time of the administration. */
    administeredMBq?: number;
    source: 'file' | 'entered';
    /** Of the file, where another one was entered. */
    administeredMBqOfFile?: number;
    dateTimeOfFile?: string;
  };
  timePoints: SerialTimePointSummary[];
  referenceTimePoint: string;
  voxelMethod: 'organ-curve-times-shape' | 'voxel-wise-tri-exponential';
  energy: {
    method: 'local-deposition' | 'voxel-kernel';
    /** Gy g/(MBq h). */
    doseConstant?: number;
    kernel?: string;
    /** Whether the photons of the kidney itself are in it. */
    includesPhotonSelfDose: boolean;
    density: { method: 'fixed'; gPerMl: number } | { method: 'ct-soft-tissue' };
  };
  kidneys: SerialKidney[];
  /** In the order in which they were given. */
  structures?: SerialStructure[];
  /** How it was done, in sentences for a report. */
  methods: string[];
  findings: SerialFinding[];
}
