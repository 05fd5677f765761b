import type { KidneySide } from '../../src/labels';
import type { SerialCertainty } from './serialCertainty';
import type { SerialDoseSummary, SerialTimePointSummary } from '../../src/serial';
import type { TherapyTotal } from '../../src/therapy';

/** A finding as report.json carries it. */
export interface ReportedFinding {
  code: string;
  severity: 'info' | 'warning';
  side?: KidneySide;
  /** `id` of the session. */
  timePoint?: string;
  what: string;
  next: string;
}

export interface ReportedKidney extends Partial<SerialCertainty> {
  side: KidneySide;
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
  biologicallyEffectiveDoseGy: number;
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

export interface ReportedCycle {
  cycle: number;
  administration: SerialDoseSummary['administration'];
  kidneys: ReportedKidney[];
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
