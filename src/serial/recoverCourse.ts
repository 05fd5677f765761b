import { fitModel } from '../kinetics';
import type { TimeActivityCurve, TimeActivityOptions } from '../kinetics';
import type { ContourRecovery, RecoveryNote } from '../recovery';
import { kidneyActivity } from './kidneyActivity';
import type { KidneyPlacement, PlacedRecovery } from './kidneyPlacement';

type CurveHalfLives = Pick<TimeActivityOptions, 'physicalHalfLifeHours' | 'knownHalfLife'>;
type RecoveredPlacement = Extract<PlacedRecovery, { isRecovered: true }>;

/**
 * One kidney over all times without the partial volume effect; coefficient and resolution are of
 * the contour of the reference.
 */
export type CourseRecovery =
  | (Pick<ContourRecovery, 'recoveryCoefficient' | 'fwhmMm' | 'method'> & {
      isRecovered: true;
      /** Of the same model as the uncorrected one, through the recovered activities. */
      curve: TimeActivityCurve;
      notes: RecoveryNote[];
    })
  | { isRecovered: false; why: string };

/**
 * The curve through the recovered activities of one kidney.
 *
 * @param used placements that the uncorrected curve rests on
 * @param curve the uncorrected one
 * @returns undefined where no resolution is known; the reason where it is not known for all times,
 *   or the kidney cannot be recovered at one of them
 * @throws INVALID_ARGUMENT as fitModel
 */
export function recoverCourse(
  used: readonly KidneyPlacement[],
  curve: TimeActivityCurve,
  { reference, halfLives }: { reference: KidneyPlacement; halfLives: CurveHalfLives },
): CourseRecovery | undefined {
  if (used.every(({ recovery }) => !recovery)) {
    return undefined;
  }
  const recovered: RecoveredPlacement[] = [];
  for (const { point, recovery } of used) {
    if (!recovery?.isRecovered) {
      const why = recovery?.why ?? "The camera's resolution is not known.";
      return { isRecovered: false, why: `At ${point.about.hours.toFixed(1)} h: ${why}` };
    }
    recovered.push(recovery);
  }
  const points = recovered.map(({ concentration }, n) => ({
    hours: used[n].point.about.hours,
    activity: kidneyActivity({ meanConcentration: concentration }, reference.volumeMl),
  }));
  const recoveredCurve = fitModel(points, curve.model, halfLives);
  // A reference that is switched off may lack a resolution.
  const { recoveryCoefficient, fwhmMm, method } = reference.recovery?.isRecovered
    ? reference.recovery
    : recovered[0];
  const notes = recovered.flatMap((one) => one.notes);
  return {
    isRecovered: true,
    curve: recoveredCurve,
    recoveryCoefficient,
    ...(fwhmMm !== undefined && { fwhmMm }),
    ...(method && { method }),
    // The same at several times is told once.
    notes: notes.filter(({ code }, n) => notes.findIndex((note) => note.code === code) === n),
  };
}
