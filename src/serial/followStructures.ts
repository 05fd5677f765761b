import { DosimetryError } from '../errors';
import { nuclideOf } from '../nuclides';
import { carriedStart } from './carriedStart';
import type { FollowedOrgan } from './followedOrgan';
import { kidneyCourse } from './kidneyCourse';
import type { KidneyCourse } from './kidneyCourse';
import type { FittedContour, KidneyPlacement } from './kidneyPlacement';
import { mapKidney } from './mapKidney';
import type { MappedKidney } from './mapKidney';
import { placeKidney } from './placeKidney';
import type { DrawnStructure, SerialDoseInput, SerialTimePoint } from './serialDoseInput';
import type { SerialFinding } from './serialDoseSummary';
import type { SerialProgress } from './serialProgress';

/** One structure over all times. */
export interface FollowedStructure {
  drawn: DrawnStructure;
  /** The time point that it was drawn on: its contour counts. */
  reference: SerialTimePoint;
  course: KidneyCourse;
  /** On the image of `reference`. */
  mapped: MappedKidney;
}

/** In a labelmap of one structure. */
const label = 1;

/**
 * The activities of every structure at all times and the curves through them. A structure lies
 * where it was drawn: it is not moved to its activity as a kidney is, since a cold organ beside a
 * hot one would be drawn to that. In other images it is looked for from where the nearest kidney
 * moved to. What cannot be measured is left out and told; the kidneys and the others go on.
 *
 * @param onProgress may throw, which ends the work
 */
export function followStructures(
  input: SerialDoseInput,
  reference: SerialTimePoint,
  kidneys: readonly KidneyCourse[],
  onProgress: SerialProgress,
): { structures: FollowedStructure[]; findings: SerialFinding[] } {
  const structures: FollowedStructure[] = [];
  const findings: SerialFinding[] = [];
  const all = drawnOnce(input.timePoints, reference);
  for (const [n, { drawn, point }] of all.entries()) {
    onProgress('structures', n / all.length);
    try {
      const followed = followStructure(drawn, point, { input, kidneys });
      structures.push(followed);
      findings.push(...notMeasured(followed, input.timePoints));
    } catch (error) {
      if (!(error instanceof DosimetryError)) {
        throw error;
      }
      findings.push({
        code: 'SERIAL_STRUCTURE_LEFT_OUT',
        structure: drawn.name,
        text: `The structure "${drawn.name}" has no dose: ${error.why}`,
      });
    }
  }
  return { structures, findings };
}

/** Each name with the time point whose contour counts: that of the dose, else the earliest used. */
function drawnOnce(
  timePoints: readonly SerialTimePoint[],
  reference: SerialTimePoint,
): { drawn: DrawnStructure; point: SerialTimePoint }[] {
  const order = [...timePoints].sort(
    (a, b) =>
      Number(b === reference) - Number(a === reference) ||
      Number(b.about.isUsed) - Number(a.about.isUsed) ||
      a.about.hours - b.about.hours,
  );
  const found = new Map<string, { drawn: DrawnStructure; point: SerialTimePoint }>();
  for (const point of order) {
    for (const drawn of point.structures ?? []) {
      if (!found.has(drawn.name)) {
        found.set(drawn.name, { drawn, point });
      }
    }
  }
  return [...found.values()];
}

function followStructure(
  drawn: DrawnStructure,
  point: SerialTimePoint,
  { input, kidneys }: { input: SerialDoseInput; kidneys: readonly KidneyCourse[] },
): FollowedStructure {
  const organ = { label, displayName: drawn.name, structure: drawn.name };
  const contour = asDrawn(drawn);
  const placements = [...input.timePoints]
    .sort((a, b) => a.about.hours - b.about.hours)
    .flatMap((other) => placedOn(other, { organ, contour, point, kidneys, input }) ?? []);
  const reference = placements.find((placement) => placement.point === point)!;
  if (!placements.some((placement) => placement.point.about.isUsed)) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: `The structure "${drawn.name}" has no dose.`,
      why: 'It could be measured in none of the images in use.',
      next: 'Check its contour on the images.',
    });
  }
  const course = kidneyCourse(organ, drawn.contour, placements, { reference, input });
  return {
    drawn,
    reference: point,
    course,
    mapped: mapKidney(course, point.activity, {
      voxelMethod: 'organ-curve-times-shape',
      physicalHalfLifeHours: nuclideOf(input.radionuclide).halfLifeHours,
    }),
  };
}

/** @returns undefined where the structure cannot be read in an image other than its own */
function placedOn(
  other: SerialTimePoint,
  {
    organ,
    contour,
    point,
    kidneys,
    input,
  }: {
    organ: FollowedOrgan;
    contour: FittedContour;
    point: SerialTimePoint;
    kidneys: readonly KidneyCourse[];
    input: SerialDoseInput;
  },
): KidneyPlacement | undefined {
  const there = other.structures?.find(({ name }) => name === organ.structure);
  const own = other === point ? contour : there && asDrawn(there);
  try {
    return placeKidney(organ, { point, contour }, other, {
      own,
      start: own ?? carriedStart(contour.kidneys, { from: point, to: other, kidneys }),
      table: input.recoveryTable,
    });
  } catch (error) {
    if (other === point || !(error instanceof DosimetryError)) {
      throw error;
    }
    return undefined;
  }
}

function asDrawn({ contour }: DrawnStructure): FittedContour {
  return { kidneys: contour, shiftMm: [0, 0, 0], findings: [] };
}

function notMeasured(
  { drawn: { name }, course }: FollowedStructure,
  timePoints: readonly SerialTimePoint[],
): SerialFinding[] {
  return timePoints
    .filter((point) => point.about.isUsed && !course.placements.some((one) => one.point === point))
    .map(({ about }) => ({
      code: 'SERIAL_STRUCTURE_NOT_MEASURED',
      structure: name,
      timePoint: about.id,
      text: `The structure "${name}" could not be read in the image at ${about.hours.toFixed(1)} h: less than half of it lies there, or it shows no activity. Its curve rests on the other images.`,
    }));
}
