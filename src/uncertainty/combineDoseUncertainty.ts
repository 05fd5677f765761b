import { DosimetryError } from '../errors';
import { combineParts } from './combineParts';
import { coverageInterval } from './coverageInterval';
import type { UncertainValue } from './uncertainValue';
import { uncertaintyPartLabels } from './uncertaintyPart';
import type { UncertaintyPart, UncertaintyPartId } from './uncertaintyPart';

/** What the parts are the uncertainty of. */
export interface CombineDoseInput {
  meanDoseGy: number;
  bed?: {
    biologicallyEffectiveDoseGy: number;
    /** Of the BED, as `bedParts` makes them; in the order of the dose's. */
    parts: readonly UncertaintyPart[];
  };
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

export interface DoseUncertainty {
  /** Those that are not stated have no `up`. */
  parts: UncertaintyShare[];
  /** Parts that are not stated. */
  missing: UncertaintyPartId[];
  /** False while a part is missing. */
  isTotal: boolean;
  /** The part with the largest share of what is stated. */
  dominant?: UncertaintyPartId;
  /** Effective degrees of freedom of the dose (Welch-Satterthwaite, GUM G.4); else exact. */
  degreesOfFreedom?: number;
  /** Of the mean dose, Gy: only where every part is stated. */
  total?: UncertainValue;
  /** In its place while a part is missing; left out where none is stated. */
  lowerBound?: UncertainValue;
  /** Gy; a lower bound unless `isTotal`. */
  biologicallyEffectiveDose?: UncertainValue;
  /** Gy/GBq, likewise; left out where the uncertainty of the activity is not stated. */
  dosePerActivity?: UncertainValue;
}

/**
 * Combined standard uncertainty and 68 and 95 % intervals of the mean dose of one kidney, its BED
 * and its dose per administered activity, with what each part has in it.
 *
 * Parts are independent of each other (what goes together is inside one part: volume, activity and
 * recovery in the contour's) and add in squares, upwards and downwards each for itself (GUM 5.1).
 * An interval reaches from D e^(m - k down) to D e^(m + k up), m the mean of what leads to one
 * side: errors act as factors, and no dose is negative; k is Student's.
 *
 * @throws INVALID_ARGUMENT for no parts, two of one kind, or a dose or activity not above 0
 */
export function combineDoseUncertainty(
  parts: readonly UncertaintyPart[],
  { meanDoseGy, bed, administered }: CombineDoseInput,
): DoseUncertainty {
  checkInput(parts, meanDoseGy, administered?.activityGBq);
  const stated = parts.filter(({ up }) => up !== undefined);
  const missing = parts.filter(({ up }) => up === undefined).map(({ id }) => id);
  const isTotal = missing.length === 0;
  const combined = combineParts(stated);
  const { degreesOfFreedom } = combined;
  const shares = sharesOf(parts);
  const dominant = dominantOf(shares);
  return {
    parts: shares,
    missing,
    isTotal,
    ...(dominant && { dominant }),
    ...(stated.length > 0 && {
      ...(degreesOfFreedom < Infinity && { degreesOfFreedom }),
      [isTotal ? 'total' : 'lowerBound']: coverageInterval(meanDoseGy, combined),
      ...(bed && { biologicallyEffectiveDose: ofBed(bed) }),
      ...(administered?.relative !== undefined && {
        dosePerActivity: ofActivity(meanDoseGy, stated, {
          ...administered,
          relative: administered.relative,
        }),
      }),
    }),
  };
}

function sharesOf(parts: readonly UncertaintyPart[]): UncertaintyShare[] {
  const square = parts.reduce((sum, { up = 0, down = 0 }) => sum + up ** 2 + down ** 2, 0);
  return parts.map((part) =>
    part.up === undefined || square === 0
      ? part
      : { ...part, share: (part.up ** 2 + part.down! ** 2) / square },
  );
}

function dominantOf(parts: readonly UncertaintyShare[]): UncertaintyPartId | undefined {
  const shared = parts.filter(({ share }) => share !== undefined);
  return shared.sort((a, b) => b.share! - a.share!)[0]?.id;
}

function ofBed({ biologicallyEffectiveDoseGy, parts }: NonNullable<CombineDoseInput['bed']>) {
  return coverageInterval(
    biologicallyEffectiveDoseGy,
    combineParts(parts.filter(({ up }) => up !== undefined)),
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
