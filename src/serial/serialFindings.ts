import { kidneySides } from '../labels';
import { nuclideOf } from '../nuclides';
import type { FollowedStructure } from './followStructures';
import type { KidneyCourse } from './kidneyCourse';
import { kidneyFindings } from './kidneyFindings';
import { partialVolumeFindings } from './partialVolumeFindings';
import { structureFindings } from './structureFindings';
import type { SerialTimePoint } from './serialDoseInput';
import type { SerialDoseSummary, SerialFinding } from './serialDoseSummary';

export interface SerialFindingsInput {
  /** Of the kidneys. */
  courses: readonly KidneyCourse[];
  followed: readonly FollowedStructure[];
  points: readonly SerialTimePoint[];
  hoursOfBody: number | undefined;
}

/** Everything that is assumed or unsure in a dose from serial images: docs/findings.md. */
export function serialFindings(
  {
    radionuclide,
    kidneys,
    administration,
    timePoints,
    structures = [],
  }: Omit<SerialDoseSummary, 'methods' | 'findings'>,
  { courses, followed, points, hoursOfBody }: SerialFindingsInput,
): SerialFinding[] {
  return [
    ...absentKidneys(courses, points),
    ...courses.flatMap((course, n) => kidneyFindings(course, kidneys[n])),
    ...points.flatMap(frameFindings),
    ...timePoints.flatMap(({ id, hours, hoursOfFile }) =>
      hoursOfFile !== undefined && hoursOfFile !== hours
        ? [
            {
              code: 'SERIAL_TIME_ENTERED',
              timePoint: id,
              text: `${hours.toFixed(2)} h after the administration were entered for an image that says ${hoursOfFile.toFixed(2)} h.`,
            },
          ]
        : [],
    ),
    ...(administration.administeredMBq === undefined
      ? [
          {
            code: 'SERIAL_ADMINISTERED_UNKNOWN',
            text: 'The administered activity is not known: no value is given per administered activity.',
          },
        ]
      : []),
    ...(hoursOfBody === undefined
      ? [
          {
            code: 'SERIAL_BODY_UNKNOWN',
            text: 'The images show no activity outside the kidneys: the dose map is 0 there.',
          },
        ]
      : []),
    ...partialVolumeFindings(
      [...courses, ...followed.map(({ course }) => course)],
      [...kidneys, ...structures],
    ),
    ...structureFindings(followed, structures),
    ...nuclideOf(radionuclide).assumptions.map((text) => ({ code: 'SERIAL_NUCLIDE_NOTE', text })),
  ];
}

function absentKidneys(
  courses: readonly KidneyCourse[],
  points: readonly SerialTimePoint[],
): SerialFinding[] {
  return kidneySides
    .filter(({ label }) => !courses.some(({ kidney }) => kidney.label === label))
    .map(({ side, label }) => {
      const elsewhere = points.some(({ kidneys }) => kidneys?.data.includes(label));
      return {
        code: 'SERIAL_KIDNEY_MISSING',
        side,
        text: `The ${side} kidney is not among the contours of the reference${elsewhere ? ', though it is among those of another time point' : ''}: it has no dose.`,
      };
    });
}

function frameFindings({ about, activity, kidneys }: SerialTimePoint): SerialFinding[] {
  const isSame =
    !kidneys ||
    (activity.frameOfReferenceUID !== undefined &&
      activity.frameOfReferenceUID === kidneys.frameOfReferenceUID);
  return isSame
    ? []
    : [
        {
          code: 'SERIAL_FRAME_ASSUMED',
          timePoint: about.id,
          text: `SPECT and CT at ${about.hours.toFixed(1)} h do not name one frame of reference: they were taken to lie on each other, as one machine scans them. Look at their overlay.`,
        },
      ];
}
