import type { KnownHalfLife } from '../kinetics';
import type { SerialOrgan, SerialKidneyTimePoint } from '../serial';
import { curveFitPart } from './curveFitPart';
import { curveSensitivities } from './curveSensitivities';
import { halfLifePart } from './halfLifePart';
import type { ShiftLoss } from './measureShiftLoss';
import { modelPart } from './modelPart';
import { recoveryPart } from './recoveryPart';
import type { RecoveryRange } from './recoveryPart';
import { noiseShareOfScatter } from './noiseShareOfScatter';
import { registrationPart } from './registrationPart';
import { partOfSite } from './partOfSite';
import { statedPart } from './statedPart';
import type { UncertaintyPart } from './uncertaintyPart';

/** What is known about one kidney's dose beside its curve; relative standard uncertainties. */
export interface KidneyUncertaintyEvidence {
  /** Of `contourPart`. */
  contour?: UncertaintyPart;
  /** Camera, dose calibrator and their cross-calibration: shifts all time points alike. */
  calibrationRelative?: number;
  /**
   * Range of the coefficient that the dose was divided by; a share where the site states one;
   * 'uncorrected' for a dose that is not recovered.
   */
  recovery?: RecoveryRange | number | 'uncorrected';
  /** Of each time point, independent of the others. */
  pointRelative?: number;
  /** Of the fit as a whole, where neither points nor scatter tell it. */
  curveFitRelative?: number;
  /** Of the contour's place, mm, by `SerialKidneyTimePoint.id`. */
  placementMm?: Readonly<Record<string, number | undefined>>;
  shiftLoss?: ShiftLoss;
  /** Of the density that made volume into mass. */
  densityRelative?: number;
  /** Where the dose rests on one measurement. */
  knownHalfLife?: KnownHalfLife;
  /** Of the nuclide. */
  physicalHalfLifeHours: number;
  /** Default 2.8 h. */
  repairHalfLifeHours?: number;
}

/** What of a kidney of a serial dose is looked at. */
export interface KidneyCourse extends Pick<SerialOrgan, 'curve' | 'models'> {
  timePoints: readonly Pick<SerialKidneyTimePoint, 'id' | 'hours' | 'activityMBq' | 'isUsed'>[];
}

const usualRepairHours = 2.8;

/**
 * All parts of the uncertainty of one kidney's mean dose in one cycle, those not stated among them:
 * for `combineDoseUncertainty`.
 * @throws INVALID_ARGUMENT for evidence that is out of range or does not fit the curve
 */
export function kidneyUncertaintyParts(
  { curve, models, timePoints }: KidneyCourse,
  evidence: KidneyUncertaintyEvidence,
): UncertaintyPart[] {
  const { physicalHalfLifeHours, knownHalfLife } = evidence;
  const { repairHalfLifeHours = usualRepairHours } = evidence;
  const used = timePoints.filter(({ isUsed }) => isUsed).sort((a, b) => a.hours - b.hours);
  const points = used.map(({ hours, activityMBq }) => ({ hours, activity: activityMBq }));
  const sensitivities = curveSensitivities(points, curve.model, repairHalfLifeHours, {
    physicalHalfLifeHours,
    knownHalfLife,
  });
  const placements = used.map(({ id }) => evidence.placementMm?.[id]);
  return [
    evidence.contour ?? statedPart('contour', undefined, 'No other contours were measured.'),
    partOfSite('calibration', evidence.calibrationRelative),
    partOfRecovery(evidence.recovery),
    curveFitPart(curve, sensitivities, {
      ...evidence,
      noiseShare: noiseShareOfScatter(
        curve,
        points.map(({ hours }) => hours),
        physicalHalfLifeHours,
      ),
    }),
    points.length === 1
      ? halfLifePart(points[0].hours, knownHalfLife, repairHalfLifeHours)
      : modelPart(curve, models),
    registrationPart(sensitivities, placements, evidence.shiftLoss),
    partOfSite('mass', evidence.densityRelative),
  ];
}

function partOfRecovery(recovery: KidneyUncertaintyEvidence['recovery']): UncertaintyPart {
  if (typeof recovery === 'object') {
    return recoveryPart(recovery);
  }
  return recovery === 'uncorrected'
    ? statedPart('recovery', undefined, 'Not corrected: SPECT reads kidneys 15 to 35 % too low.')
    : partOfSite('recovery', recovery);
}
