import type { KidneySide, StructureCode, StructureKind } from '../../src/labels';
import type { SerialCertainty } from './serialCertainty';
import type { SerialDoseSummary, SerialTimePointSummary } from '../../src/serial';
import type { TherapyTotal } from '../../src/therapy';

/** A finding as report.json carries it. */
export interface ReportedFinding {
  code: string;
  severity: 'info' | 'warning';
  side?: KidneySide;
  /** Name of the structure. */
  structure?: string;
  /** `id` of the session. */
  timePoint?: string;
  what: string;
  next: string;
}

/** One kidney or structure. */
export interface ReportedOrgan extends Partial<SerialCertainty> {
  volumeMl: number;
  massG: number;
  meanDoseGy: number;
  /** By the voxel-wise method, where three time points were in use. */
  meanDoseVoxelwiseGy?: number;
  /** Without the partial volume effect; the three where the resolution of the cameras is known. */
  meanDoseRecoveredGy?: number;
  recoveryCoefficient?: number;
  fwhmMm?: number;
  timeIntegratedActivityMBqH: number;
  timeIntegratedActivityCoefficientH?: number;
  effectiveHalfLifeHours: number;
  /** Left out for structures that it has no meaning for. */
  biologicallyEffectiveDoseGy?: number;
  model: string;
  /** Of the integral, after the last scan. */
  extrapolatedShare: number;
  timePoints: { hours: number; activityMBq: number; session: string }[];
  /** What other models give. */
  models: {
    model: string;
    timeIntegratedActivityMBqH: number;
    effectiveHalfLifeHours: number;
    aicc?: number;
  }[];
}

export interface ReportedKidney extends ReportedOrgan {
  side: KidneySide;
  biologicallyEffectiveDoseGy: number;
}

export interface ReportedStructure extends ReportedOrgan {
  name: string;
  kind: StructureKind;
  /** Of its type, as in the file. */
  code?: StructureCode;
  /** `id` of the session that it was drawn on. */
  referenceSession: string;
  dosePerActivityGyPerGBq?: number;
  /** What the BED rests on. */
  alphaBetaGy?: number;
  repairHalfLifeHours?: number;
}

export interface ReportedCycle {
  cycle: number;
  administration: SerialDoseSummary['administration'];
  kidneys: ReportedKidney[];
  /** In the order of the files; empty without --structures. */
  structures: ReportedStructure[];
  sessions: (SerialTimePointSummary & { rtStruct?: string })[];
  rtDose: string;
  methods: string[];
  findings: ReportedFinding[];
}

/** report.json of `npm run dose -- --sessions`: the last cycle, and all where there are several. */
export interface SerialReport extends ReportedCycle {
  cycles?: ReportedCycle[];
  /** Over all cycles, where there are several; BEDs are added, each of its own dose. */
  total?: TherapyTotal[];
}
