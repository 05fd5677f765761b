import type { LimitedQuantity, RadiobiologySettings, DensityModel } from '../configuration';
import type { Administration, DoseRateTerm } from '../dose';
import type { ContourConvention, KidneySide } from '../labels';
import type { ModelIdentity } from '../network';
import type { FormulaId } from '../quantities/formulae';

/** How a dose map's position on the CT is known. */
export type RegistrationMethod =
  'same-frame-of-reference' | 'spatial-registration' | 'treated-as-registered';

/** One dose map that the numbers rest on: one cycle. */
export interface CycleDescription {
  /** As the user sees it: "Cycle 1". */
  name: string;
  studyInstanceUID?: string;
  seriesInstanceUID?: string;
  /** Of the object, where the map is one object (RTDOSE, NM). */
  sopClassUID?: string;
  sopInstanceUID?: string;
  seriesDescription?: string;
  modality: string;
  /** What says that the values are absorbed dose in Gy. */
  doseMeaning: 'rtdose' | 'real-world-value-mapping' | 'user-word' | 'computed-from-activity';
  registration: RegistrationMethod;
  administration: Administration;
}

/** A finding as a report carries it; `code` is stable, the texts are for people. */
export interface ReportFinding {
  code: string;
  severity: 'info' | 'warning';
  side?: KidneySide;
  what: string;
  next: string;
}

/** V_x. */
export interface VolumeAtDose {
  doseGy: number;
  volumeMl: number;
  /** 0 to 1 of the structure's part inside the dose map. */
  volumeFraction: number;
}

/** A histogram at even steps of dose; both forms share the steps. */
export interface ReportDvh {
  /** 0, one step, two steps ..., Gy: the first is 0, the last is above the largest dose. */
  dosesGy: number[];
  /** Share (0 to 1) of the volume that receives at least that dose; as many as `dosesGy`. */
  cumulativeFractions: number[];
  /** Volume with a dose between one step and the next, ml; one fewer than `dosesGy`. */
  differentialVolumesMl: number[];
}

/** Absorbed dose statistics of one structure, of the part inside the dose map. */
export interface AbsorbedDoseStatistics {
  /** Share of the structure's volume inside the dose map, 0 to 1. */
  coverageFraction: number;
  meanDoseGy: number;
  medianDoseGy: number;
  /** Spread of the dose over the structure; not an uncertainty. */
  standardDeviationGy: number;
  minDoseGy: number;
  maxDoseGy: number;
  /** Near-minimum, median and near-maximum dose (ICRU 83). */
  d98Gy: number;
  d50Gy: number;
  d2Gy: number;
  volumesAtDose: VolumeAtDose[];
  dvh: ReportDvh;
}

/** Time course of the dose rate that BED rests on. */
export interface KineticsUsed {
  /** Terms a exp(-lambda t); one term is mono-exponential washout. */
  doseRate: DoseRateTerm[];
  /** ln 2 / lambda of the only term; absent for several. */
  effectiveHalfLifeHours?: number;
  method: 'mono-exponential' | 'sum-of-exponentials';
  source: 'entered' | 'configuration';
}

/** One kidney in one cycle. */
export interface KidneyCycle {
  cycleIndex: number;
  meanDoseGy: number;
  administeredActivityMBq?: number;
  dosePerActivityGyPerGBq?: number;
  kinetics: KineticsUsed;
  leaCatchesideFactor: number;
  biologicallyEffectiveDoseGy: number;
  equivalentDose2GyGy: number;
}

export type UncertaintyComponentId =
  'contour' | 'volume' | 'calibration' | 'recovery' | 'curve-fit';

export interface UncertaintyComponent {
  id: UncertaintyComponentId;
  label: string;
  /** Relative standard uncertainty, 0.05 is 5 %; absent if not known. */
  relativeStandardUncertainty?: number;
  /** How it came about, with its numbers; or why it is absent. */
  basis: string;
}

/** First-order standard uncertainty (k = 1) of the mean absorbed dose. */
export interface DoseUncertainty {
  relativeStandardUncertainty: number;
  standardUncertaintyGy: number;
  components: UncertaintyComponent[];
  /** False where a component is missing: the combined value is then a lower bound. */
  isComplete: boolean;
}

/** A number against a value of the site. No verdict. */
export interface GaugeReading {
  name: string;
  quantity: LimitedQuantity;
  doseGy: number;
  limitGy: number;
  /** doseGy / limitGy. */
  fraction: number;
  source: string;
}

/** What is known of one kidney. */
export interface KidneyDoseResult {
  side: KidneySide;
  /** The site's structure name, by default TG-263. */
  roiName: string;
  displayName: string;
  color: [number, number, number];
  /** Voxels of the contour; 0 where there is none, and then nothing else is given. */
  voxels: number;
  volumeMl: number;
  massG?: number;
  meanDensityGPerMl?: number;
  massMethod?: DensityModel['method'];
  /** Of the sum of the cycles; absent without a dose map on the kidney. */
  dose?: AbsorbedDoseStatistics;
  cycles: KidneyCycle[];
  /** Over the cycles: total dose over total activity; absent unless the activity of every cycle is known. */
  dosePerActivityGyPerGBq?: number;
  /** Sum of the cycles' BED, never BED of the summed dose. */
  biologicallyEffectiveDoseGy?: number;
  equivalentDose2GyGy?: number;
  uncertainty?: DoseUncertainty;
  gauges: GaugeReading[];
  /** The contour as the network drew it, where it has been edited since. */
  automatic?: { volumeMl: number; dose?: AbsorbedDoseStatistics };
}

/** Both kidneys together. */
export interface KidneyTotals {
  volumeMl: number;
  massG?: number;
  /** Weighted by mass where it is known, else by volume: energy over mass. */
  meanDoseGy?: number;
  weighting?: 'mass' | 'volume';
}

/** Who looked at the contours; without one they are unapproved. */
export interface Review {
  status: 'UNAPPROVED' | 'APPROVED' | 'REJECTED';
  reviewerName?: string;
  /** ISO 8601. */
  reviewedAt?: string;
}

export interface ContourProvenance {
  convention: ContourConvention;
  status: 'automatic' | 'edited' | 'manual';
  model?: ModelIdentity;
  /** "onnxruntime-web wasm, 4 threads", or a service. */
  engine?: string;
  review: Review;
}

export interface ReportProvenance {
  patient: {
    patientID?: string;
    /** DICOM person name, family^given. */
    patientName?: string;
    patientBirthDate?: string;
    patientSex?: string;
  };
  study: { studyInstanceUID: string; studyDate?: string; studyDescription?: string };
  ct: {
    seriesInstanceUID: string;
    seriesNumber?: number;
    seriesDescription?: string;
    dimensions: [number, number, number];
    spacingMm: [number, number, number];
  };
  contours: ContourProvenance;
  institution?: string;
  software: { name: string; version: string };
}

/** Everything the panel, CSV, JSON, PDF and DICOM SR tell; plain data that survives postMessage and JSON. */
export interface KidneyDoseReport {
  schema: 'kidney-dose-report';
  schemaVersion: 1;
  /** ISO 8601 with zone. */
  createdAt: string;
  provenance: ReportProvenance;
  cycles: CycleDescription[];
  settings: { radiobiology: RadiobiologySettings; density: DensityModel };
  /** Right, then left. */
  kidneys: KidneyDoseResult[];
  totals: KidneyTotals;
  findings: ReportFinding[];
  /** Formulae behind the numbers, as docs/dosimetry.md has them. */
  formulae: { id: FormulaId; quantity: string; expression: string; source: string }[];
}
