import type { TissueDensity } from '../dose';
import { DosimetryError } from '../errors';
import { kidneySides } from '../labels';
import { nuclideOf } from '../nuclides';
import type { KidneySideDefinition } from '../labels';
import type { Labelmap } from '../volume';
import { absorbEnergy } from './absorbEnergy';
import { bodyHours } from './bodyHours';
import { checkSerialInput } from './checkSerialInput';
import { chooseReference } from './chooseReference';
import { computeStructures } from './computeStructures';
import { describeMethods } from './describeMethods';
import { fitContour } from './fitContour';
import { kidneyActivity } from './kidneyActivity';
import { kidneyCourse } from './kidneyCourse';
import type { KidneyCourse } from './kidneyCourse';
import { mapKidney } from './mapKidney';
import type { MappedKidney } from './mapKidney';
import { meanInContour } from './meanInContour';
import { otherEnergyDose } from './otherEnergyDose';
import { followStructures } from './followStructures';
import type { FollowedStructure } from './followStructures';
import { placeKidney } from './placeKidney';
import { serialMethod } from './serialMethod';
import { serialFindings } from './serialFindings';
import type { SerialDose, SerialPlacement } from './serialDose';
import type { SerialDoseInput, SerialTimePoint } from './serialDoseInput';
import type { SerialFinding } from './serialDoseSummary';
import type { SerialProgress } from './serialProgress';
import { shareOutVoxels } from './shareOutVoxels';
import { summariseKidney } from './summariseKidney';
import { timeIntegratedMap } from './timeIntegratedMap';

type CourseOfKidney = KidneyCourse & { kidney: KidneySideDefinition };

/** Kidney (ICRU Report 44, 1989). */
const usualDensity = { method: 'fixed', gPerMl: 1.05 } as const;

/**
 * Absorbed dose of one therapy cycle from the activity images of its sessions and the kidneys on
 * their CTs; docs/dosimetry.md says why so.
 *
 * 1. The contour of each session is moved along z to its image, at most 10 mm.
 * 2. Each kidney of the reference is registered to every other image by itself.
 * 3. A curve is laid through the activities of each kidney, and where the resolution of the cameras
 *    is known another one through those without the partial volume effect.
 * 4. Around a kidney the voxels share out the integral of its curve as the sum of the images does
 *    (or follow their own tri-exponential); the rest of the body follows one curve.
 * 5. The dose map, and its mean over the reference contours.
 *
 * Structures are followed in the same way (`followStructures`, `computeStructures`).
 *
 * @param onProgress may throw, which ends the work
 * @throws INVALID_ARGUMENT, ACTIVITY_INVALID, DOSE_GRID_INVALID, IMPLAUSIBLE_GEOMETRY, TOO_LARGE,
 *   as the functions of this room; RADIONUCLIDE_MISMATCH for a nuclide without data
 */
export function computeSerialDose(
  input: SerialDoseInput,
  onProgress: SerialProgress = () => undefined,
): SerialDose {
  checkSerialInput(input);
  const {
    radionuclide,
    voxelMethod = 'organ-curve-times-shape',
    energy = { type: 'local-deposition' },
    density = usualDensity,
    administration,
  } = input;
  const reference = chooseReference(input.timePoints, input.reference);
  const courses = followKidneys(input, reference, onProgress);
  const followed = followStructures(input, reference, courses, onProgress);
  requireOrgans([...courses, ...followed.structures], followed.findings);
  onProgress('voxels', 0);
  const mapped = courses.map((course, n) => {
    const map = mapKidney(course, reference.activity, {
      voxelMethod,
      physicalHalfLifeHours: nuclideOf(radionuclide).halfLifeHours,
    });
    onProgress('voxels', (n + 1) / courses.length);
    return map;
  });
  const bodyHoursAt = (point: SerialTimePoint) => bodyHoursOf(courses, point, input);
  const hoursOfBody = bodyHoursAt(reference);
  const map = timeIntegratedMap(
    reference.activity,
    hoursOfBody,
    shareOutVoxels(reference.activity.dimensions, mapped, mapsOn(reference, followed.structures)),
  );
  onProgress('energy', 0);
  const method = serialMethod(radionuclide, energy);
  const { dose, told } = absorbEnergy(map, method, density, (share) => onProgress('energy', share));
  const otherEnergy = otherEnergyDose({ map, density }, courses, {
    radionuclide,
    chosen: method,
  });
  onProgress('kidneys', 0);
  const contour = contourOf(reference);
  const placedDose = { ...dose, frameOfReferenceUID: contour.frameOfReferenceUID };
  const { administeredMBq } = administration;
  const kidneys = courses.map((course, n) => ({
    side: course.kidney.side,
    ...summariseKidney(course, mapped[n], placedDose, {
      gPerMl: meanDensity(density, reference, course),
      administeredMBq,
      otherEnergy,
    }),
  }));
  const { structures, maps } = computeStructures(followed.structures, {
    radionuclide,
    method,
    density,
    reference,
    bodyHoursAt,
    administeredMBq,
  });
  const summary = {
    schema: 'kidney-serial-dose/1' as const,
    cycle: input.cycle,
    radionuclide,
    ...(input.radiopharmaceutical && { radiopharmaceutical: input.radiopharmaceutical }),
    administration,
    timePoints: inOrder(input.timePoints).map(({ about }) => about),
    referenceTimePoint: reference.about.id,
    voxelMethod,
    energy: told,
    kidneys,
    ...(structures.length > 0 && { structures }),
  };
  return {
    dose: placedDose,
    contour,
    placements: courses.flatMap(placementsOf),
    summary: {
      ...summary,
      methods: describeMethods(summary),
      findings: [
        ...serialFindings(summary, {
          courses,
          followed: followed.structures,
          points: input.timePoints,
          hoursOfBody,
        }),
        ...followed.findings,
      ],
    },
    structureMaps: maps,
  };
}

/** Those that were drawn on the image that the map lies on. */
function mapsOn(point: SerialTimePoint, structures: readonly FollowedStructure[]): MappedKidney[] {
  return structures.filter(({ reference }) => reference === point).map(({ mapped }) => mapped);
}

/** The kidneys; without them an empty labelmap in the frame of the structures. */
function contourOf({ kidneys, structures = [] }: SerialTimePoint): Labelmap {
  if (kidneys) {
    return kidneys;
  }
  const [{ contour }] = structures;
  return { ...contour, data: new Uint8Array(contour.data.length) };
}

function placementsOf({ kidney, placements }: CourseOfKidney): SerialPlacement[] {
  return placements.map(({ point, referenceToImage }) => ({
    side: kidney.side,
    timePoint: point.about.id,
    referenceToImage,
  }));
}

/** @throws INVALID_ARGUMENT where there is nothing that a dose can be given of */
function requireOrgans(organs: readonly unknown[], findings: readonly SerialFinding[]): void {
  if (organs.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'No dose can be computed from these time points.',
      why: [
        'The contours of the reference hold no kidney.',
        ...findings.map(({ text }) => text),
      ].join(' '),
      next: 'Contour the kidneys, or choose another reference.',
    });
  }
}

function followKidneys(
  input: SerialDoseInput,
  reference: SerialTimePoint,
  onProgress: SerialProgress,
): CourseOfKidney[] {
  const timePoints = inOrder(input.timePoints);
  const present = kidneySides.filter(({ label }) => reference.kidneys?.data.includes(label));
  onProgress('contours', 0);
  return present.map((kidney) =>
    followKidney(kidney, timePoints, { input, reference }, onProgress),
  );
}

function followKidney(
  kidney: KidneySideDefinition,
  timePoints: readonly SerialTimePoint[],
  { input, reference }: { input: SerialDoseInput; reference: SerialTimePoint },
  onProgress: SerialProgress,
): CourseOfKidney {
  const contour = fitContour(kidney, reference)!;
  const placements = timePoints.map((point, n) => {
    onProgress('registration', n / timePoints.length);
    return placeKidney(kidney, { point: reference, contour }, point, {
      own: point === reference ? contour : fitContour(kidney, point),
      table: input.recoveryTable,
    });
  });
  onProgress('curves', 0);
  const course = kidneyCourse(kidney, contour.kidneys, placements, {
    reference: placements[timePoints.indexOf(reference)],
    input,
  });
  return { ...course, kidney };
}

function bodyHoursOf(
  courses: readonly KidneyCourse[],
  reference: SerialTimePoint,
  { timePoints, knownHalfLives, radionuclide }: SerialDoseInput,
): number | undefined {
  const points = inOrder(timePoints)
    .filter((point) => point.about.isUsed || point === reference)
    .map((point) => ({ point, kidneysMBq: kidneysMBq(courses, point) }));
  return bodyHours(points, reference, {
    physicalHalfLifeHours: nuclideOf(radionuclide).halfLifeHours,
    knownHalfLife: knownHalfLives?.right ?? knownHalfLives?.left,
  });
}

/** Of one kidney, g/ml. */
function meanDensity(
  density: TissueDensity,
  { activity }: SerialTimePoint,
  { contour, kidney }: KidneyCourse,
): number {
  return density.method === 'fixed'
    ? density.gPerMl
    : meanInContour({ ...activity, data: density.gPerMl }, contour, kidney.label).mean!;
}

/** Activity of all kidneys at one time. */
function kidneysMBq(courses: readonly KidneyCourse[], point: SerialTimePoint): number {
  return courses.reduce((sum, { placements, volumeMl }) => {
    const placement = placements.find((one) => one.point === point);
    return sum + (placement ? kidneyActivity(placement, volumeMl) : 0);
  }, 0);
}

function inOrder(timePoints: readonly SerialTimePoint[]): SerialTimePoint[] {
  return [...timePoints].sort((a, b) => a.about.hours - b.about.hours);
}
