import type { DensityModel } from '../configuration';
import type { DoseRateTerm } from '../dose';
import type { KineticModel } from '../kinetics';
import type { DoseUncertainty, MethodSpread, UncertaintyShare } from '../uncertainty';

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
  /**
   * ln 2 / lambda of the only term; of a fitted curve that of its slowest part. Absent for several
   * terms of unknown origin.
   */
  effectiveHalfLifeHours?: number;
  method: 'mono-exponential' | 'sum-of-exponentials' | 'straight-lines';
  source: 'fitted' | 'entered' | 'configuration';
}

/** What serial images say of one kidney in one cycle. */
export interface ActivityCourse {
  model: KineticModel;
  timeIntegratedActivityMBqH: number;
  /** Time-integrated activity over administered activity. */
  timeIntegratedActivityCoefficientH?: number;
  effectiveHalfLifeHours: number;
  /** Of the integral, after the last scan. */
  extrapolatedShare: number;
  /** Root mean square of the relative differences of points and curve. */
  relativeScatter: number;
  relativeStandardUncertainty?: number;
  /** Of the partial volume effect, where the resolution of the cameras is known. */
  recovery?: {
    /** Recovered over uncorrected dose. */
    doseFactor: number;
    /** Of the contour that the dose is given in, 0 to 1. */
    recoveryCoefficient: number;
    /** Left out where the coefficient is of the site's table and the resolution is not known. */
    fwhmMm?: number;
    /** Left out where the coefficient is that of the contour, blurred by `fwhmMm`. */
    method?: 'site-table';
  };
  timePoints: { hours: number; activityMBq: number; isUsed: boolean }[];
}

/** One kidney in one cycle. */
export interface KidneyCycle {
  cycleIndex: number;
  meanDoseGy: number;
  administeredActivityMBq?: number;
  dosePerActivityGyPerGBq?: number;
  /** Where the dose was computed from serial images. */
  course?: ActivityCourse;
  /** This and what follows: absent where the map is not absorbed dose (DoseType EFFECTIVE). */
  kinetics?: KineticsUsed;
  leaCatchesideFactor?: number;
  biologicallyEffectiveDoseGy?: number;
  equivalentDose2GyGy?: number;
}

/** One part under its older name. */
export interface UncertaintyComponent extends UncertaintyShare {
  /** Root mean square of `up` and `down`; absent if not stated. */
  relativeStandardUncertainty?: number;
}

/** Uncertainty of a mean dose, also by the names that reports have had from the start. */
export interface ReportedUncertainty extends DoseUncertainty {
  /** Of what is stated (k = 1); a lower bound unless `isComplete`. */
  relativeStandardUncertainty: number;
  standardUncertaintyGy: number;
  /** `parts`. */
  components: UncertaintyComponent[];
  /** `isTotal`. */
  isComplete: boolean;
}

/** The numbers of one kidney: what quantities are read from. */
export interface KidneyNumbers {
  volumeMl: number;
  massG?: number;
  meanDensityGPerMl?: number;
  massMethod?: DensityModel['method'];
  /** Of the sum of the cycles; absent without a dose map on the kidney. */
  dose?: AbsorbedDoseStatistics;
  /** Of a structure, of which there is no histogram. */
  meanDoseGy?: number;
  cycles: KidneyCycle[];
  /**
   * Over the cycles: total dose over total activity; absent unless the activity of every cycle is
   * known.
   */
  dosePerActivityGyPerGBq?: number;
  /** Sum of the cycles' BED, never BED of the summed dose. */
  biologicallyEffectiveDoseGy?: number;
  equivalentDose2GyGy?: number;
  /** Of the mean dose as it was read. */
  uncertainty?: ReportedUncertainty;
  /** Of the mean dose without the partial volume effect. */
  uncertaintyRecovered?: ReportedUncertainty;
  /** What other methods give; where every cycle is from serial images. */
  spread?: MethodSpread;
  /** Over all cycles of the therapy, those on other CTs included; each in its own contours. */
  therapy?: { cycles: number; meanDoseGy: number; biologicallyEffectiveDoseGy: number };
}

/** Both kidneys together. */
export interface KidneyTotals {
  volumeMl: number;
  massG?: number;
  /** Weighted by mass where it is known, else by volume: energy over mass. */
  meanDoseGy?: number;
  weighting?: 'mass' | 'volume';
}
