import { DosimetryError } from '../errors';
import type { SerialTimePoint } from './serialDoseInput';

/**
 * The time point whose contours the dose is given in and whose frame the dose map lies in: the
 * earliest of those in use with contours that somebody gave, else the earliest with contours of its
 * own CT; without kidneys the earliest with structures. Early images have the most counts in the
 * kidneys.
 * @param wanted `about.id`, where the user chose; it may be switched off: then its contours and its
 *   frame count, and its activity does not
 * @throws INVALID_ARGUMENT where no time point in use has contours, or the wanted one has none
 */
export function chooseReference(
  timePoints: readonly SerialTimePoint[],
  wanted?: string,
): SerialTimePoint {
  const withKidneys = timePoints.filter(({ kidneys }) => kidneys !== undefined);
  // A patient without kidneys of the usual place: a transplant is a structure.
  const withStructures = timePoints.filter(({ structures = [] }) => structures.length > 0);
  const contoured = [...(withKidneys.length > 0 ? withKidneys : withStructures)].sort(
    (a, b) => a.about.hours - b.about.hours,
  );
  const candidates = contoured.filter(({ about }) => about.isUsed);
  const chosen =
    wanted === undefined
      ? (candidates.find(({ contour }) => contour === 'given') ?? candidates[0])
      : contoured.find(({ about }) => about.id === wanted);
  if (!chosen) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'No dose can be computed from these time points.',
      why:
        wanted === undefined
          ? 'None that is switched on has contours of the kidneys.'
          : `The time point ${wanted}, which the dose was to lie on, has no contours.`,
      next: 'Contour the kidneys on the CT of at least one time point that is switched on.',
    });
  }
  return chosen;
}
