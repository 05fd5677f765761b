import { DosimetryError } from '../errors';
import { combineParts } from './combineParts';
import { coverageInterval } from './coverageInterval';
import type { UncertainValue } from './uncertainValue';
import { uncertaintyPartLabels } from './uncertaintyPart';
import type { UncertaintyPart, UncertaintyPartId } from './uncertaintyPart';

/** What the parts are the uncertainty of. */
export interface CombineDoseInput {
  meanDoseGy: number;
  /** Of the cycle: the BED of a sum of cycles has no such factor. */
  bed?: { leaCatchesideFactor: number; alphaBetaGy: number };
  administered?: {
    activityGBq: number;
    /** Relative standard uncertainty of the activity; undefined where it is not stated. */
    relative?: number;
    /**
     * Relative standard uncertainty of the dose calibrator, where it measured both this activity
     * and the source that the camera was calibrated with: it cancels in dose over activity.
     */
    sharedCalibratorRelative?: number;
  };
}

export interface UncertaintyShare extends UncertaintyPart {
  /** Of the squared uncertainty of the dose that is stated, 0 to 1. */
  share?: number;
}

export interface DoseUncertaintyBudget {
  /** As given; those that are missing have no `up`. */
  parts: UncertaintyShare[];
  /** Parts that are not stated. */
  missing: UncertaintyPartId[];
  /** False while a part is missing: the numbers are those of the stated parts, a lower bound. */
  isTotal: boolean;
  /** Effective degrees of freedom of the dose (Welch-Satterthwaite, GUM G.4); else exact. */
  degreesOfFreedom?: number;
  /** Left out where no part is stated. Gy. */
  dose?: UncertainValue;
  /** Gy. */
  biologicallyEffectiveDose?: UncertainValue;
  /** Gy/GBq; left out where the uncertainty of the activity is not stated. */
  dosePerActivity?: UncertainValue;
}

/**
 * Combined standard uncertainty and 68 and 95 % intervals of the mean dose of one kidney in one
 * cycle, its BED and its dose per administered activity, with what each part has in it.
 *
 * Parts are independent of each other (what goes together is inside one part: volume, activity and
 * recovery in the contour's) and add in squares, upwards and downwards each for itself (GUM 5.1).
 * An interval reaches from D e^(-k down) to D e^(k up): errors act as factors, and no dose is
 * negative; k is Student's.
 *
 * @throws INVALID_ARGUMENT for no parts, two of one kind, or a dose or activity not above 0
 */
export function combineDoseUncertainty(
  parts: readonly UncertaintyPart[],
  { meanDoseGy, bed, administered }: CombineDoseInput,
): DoseUncertaintyBudget {
  checkInput(parts, meanDoseGy, administered?.activityGBq);
  const stated = parts.filter(({ up }) => up !== undefined);
  const missing = parts.filter(({ up }) => up === undefined).map(({ id }) => id);
  const combined = combineParts(stated);
  const { degreesOfFreedom } = combined;
  const square = combined.up ** 2 + combined.down ** 2;
  return {
    parts: parts.map((part) =>
      part.up === undefined || square === 0
        ? part
        : { ...part, share: (part.up ** 2 + part.down! ** 2) / square },
    ),
    missing,
    isTotal: missing.length === 0,
    ...(stated.length > 0 && {
      ...(degreesOfFreedom < Infinity && { degreesOfFreedom }),
      dose: coverageInterval(meanDoseGy, combined),
      ...(bed && { biologicallyEffectiveDose: ofBed(meanDoseGy, stated, bed) }),
      ...(administered?.relative !== undefined && {
        dosePerActivity: ofActivity(meanDoseGy, stated, {
          ...administered,
          relative: administered.relative,
        }),
      }),
    }),
  };
}

/**
 * BED = D (1 + x), x = G D / (alpha/beta): its relative change is (1 + 2 x) / (1 + x) that of D and
 * x / (1 + x) that of G. The constants of radiobiology are taken as exact.
 */
function ofBed(
  meanDoseGy: number,
  parts: readonly UncertaintyPart[],
  { leaCatchesideFactor, alphaBetaGy }: NonNullable<CombineDoseInput['bed']>,
): UncertainValue {
  const x = (leaCatchesideFactor * meanDoseGy) / alphaBetaGy;
  const ofDose = (1 + 2 * x) / (1 + x);
  const ofFactor = x / (1 + x);
  const side = (dose: number, { leaCatcheside }: UncertaintyPart): number => {
    const { relative = 0, correlation = 0 } = leaCatcheside ?? {};
    const [d, g] = [ofDose * dose, ofFactor * relative];
    return Math.sqrt(Math.max(0, d * d + 2 * correlation * d * g + g * g));
  };
  return coverageInterval(
    meanDoseGy * (1 + x),
    combineParts(
      parts.map((part) => ({ ...part, up: side(part.up!, part), down: side(part.down!, part) })),
    ),
  );
}

function ofActivity(
  meanDoseGy: number,
  parts: readonly UncertaintyPart[],
  {
    activityGBq,
    relative,
    sharedCalibratorRelative = 0,
  }: NonNullable<CombineDoseInput['administered']> & { relative: number },
): UncertainValue {
  const calibration = parts.find(({ id }) => id === 'calibration');
  const shared = calibration
    ? Math.min(sharedCalibratorRelative, relative, calibration.up!, calibration.down!)
    : 0;
  const less = (value: number): number => Math.sqrt(Math.max(0, value ** 2 - shared ** 2));
  const activity = less(relative);
  return coverageInterval(
    meanDoseGy / activityGBq,
    combineParts([
      ...parts.map((part) =>
        part === calibration ? { ...part, up: less(part.up!), down: less(part.down!) } : part,
      ),
      { up: activity, down: activity },
    ]),
  );
}

function checkInput(
  parts: readonly UncertaintyPart[],
  meanDoseGy: number,
  activityGBq: number | undefined,
): void {
  const twice = parts.find(({ id }, n) => parts.findIndex((other) => other.id === id) !== n);
  const isDose = meanDoseGy > 0 && meanDoseGy < Infinity;
  const isActivity = activityGBq === undefined || (activityGBq > 0 && activityGBq < Infinity);
  if (parts.length === 0 || twice || !isDose || !isActivity) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The uncertainty of the dose cannot be combined.',
      why: twice
        ? `"${uncertaintyPartLabels[twice.id]}" is given twice.`
        : `A dose of ${meanDoseGy} Gy, ${parts.length} parts and an activity of ${activityGBq ?? 'no'} GBq were given.`,
      next: 'Give each part once, and a dose and an activity above 0.',
    });
  }
}
