import type { LimitedQuantity, RadiobiologySettings, DensityModel } from '../configuration';
import type { PatientCycles } from '../cycles';
import type { Administration } from '../dose';
import type { ContourConvention, KidneySide, StructureCode, StructureKind } from '../labels';
import type { ModelIdentity } from '../network';
import type { FormulaId } from '../quantities/formulae';
import type { RepairConstants, SerialDoseSummary } from '../serial';
import type { CycleKidney, TherapyTotal } from '../therapy';
import type {
  AbsorbedDoseStatistics,
  KidneyNumbers,
  KidneyTotals,
} from '../quantities/kidneyNumbers';

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
  /** DoseType (3004,0004): PHYSICAL is absorbed dose; from EFFECTIVE no BED follows. */
  doseType?: string;
  /** What says that the values are absorbed dose in Gy. */
  doseMeaning: 'rtdose' | 'real-world-value-mapping' | 'user-word' | 'computed-from-activity';
  registration: RegistrationMethod;
  administration: Administration;
  /** How it was computed from serial images, where it was. */
  serial?: SerialDoseSummary;
}

/** A finding as a report carries it; `code` is stable, the texts are for people. */
export interface ReportFinding {
  code: string;
  severity: 'info' | 'warning';
  side?: KidneySide;
  /** Name of the structure that it is about. */
  structure?: string;
  what: string;
  next: string;
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
export interface KidneyDoseResult extends KidneyNumbers {
  side: KidneySide;
  /** The site's structure name, by default TG-263. */
  roiName: string;
  displayName: string;
  color: [number, number, number];
  /** Voxels of the contour; 0 where there is none, and then nothing else is given. */
  voxels: number;
  gauges: GaugeReading[];
  /** The contour as the network drew it, where it has been edited since. */
  automatic?: { volumeMl: number; dose?: AbsorbedDoseStatistics };
}

/** What is known of another structure in one cycle: docs/structures.md. */
export interface StructureDoseResult extends KidneyNumbers {
  /** As in its file; unique in its cycle. */
  name: string;
  kind: StructureKind;
  code?: StructureCode;
  /** What its BED rests on; left out where it has none. */
  repair?: RepairConstants;
}

/** One cycle of a therapy, its kidneys in the contours of a CT of that cycle. */
export interface TherapyCycleDose {
  cycle: number;
  /** Of the administration, ISO 8601 local. */
  dateTime?: string;
  administeredMBq?: number;
  /** Its dose map is one of the report's; else it lies on another CT. */
  isOnThisCt: boolean;
  kidneys: (CycleKidney & { effectiveHalfLifeHours: number })[];
}

/** A therapy of several cycles. */
export interface TherapyDose {
  /** By number; at least two. */
  cycles: TherapyCycleDose[];
  total: TherapyTotal[];
  /** Numbers of cycles that the patient has and that are not in the sum. */
  cyclesWithoutDose: number[];
}

/** All cycles of the patient that something is stored of, this report's among them. */
export interface ReportedPatientCycles extends PatientCycles {
  /** The sums of each kidney against the values of the site. */
  gauges: { side: KidneySide; readings: GaugeReading[] }[];
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
  /** What a person confirmed of a kidney (absent, transplant), one sentence each. */
  statements?: string[];
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

/**
 * Everything the panel, CSV, JSON, PDF and DICOM SR tell; plain data that survives postMessage and
 * JSON.
 */
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
  /** Of each cycle, in the order of its files; left out where there are none. */
  structures?: StructureDoseResult[];
  totals: KidneyTotals;
  /** The sum over the cycles, where doses of several are known. */
  therapy?: TherapyDose;
  /** Where the archive was searched for the patient's stored reports. */
  patientCycles?: ReportedPatientCycles;
  findings: ReportFinding[];
  /** Formulae behind the numbers, as docs/dosimetry.md has them. */
  formulae: { id: FormulaId; quantity: string; expression: string; source: string }[];
}
