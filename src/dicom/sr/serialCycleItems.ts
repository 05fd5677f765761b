import type { ExponentialTerm } from '../../kinetics';
import { quantities } from '../../quantities/quantities';
import type { ActivityCourse, KidneyCycle } from '../../quantities/kidneyNumbers';
import type { CycleDescription, KidneyDoseReport, KidneyDoseResult } from '../../report';
import type { SerialKidneyTimePoint } from '../../serial';
import type { NaturalDataset } from '../types';
import { contentItem } from './contentItem';
import { kineticModelCode } from './kineticModelCode';
import { srCode, srCodes, srUnits } from './srCodes';

/**
 * What serial images say of one kidney, cycle by cycle: the time-integrated activity as NUM; below
 * it the model, the activity at each time (a NUM in the context of TID 1502, Time Point Context),
 * what the curve says, and its parameters. Then, as text, how the dose was computed.
 */
export function serialCycleItems(
  { cycles }: Pick<KidneyDoseReport, 'cycles'>,
  kidney: KidneyDoseResult,
): NaturalDataset[] {
  return kidney.cycles.flatMap(({ cycleIndex, course }) =>
    course ? itemsOfCycle(cycles[cycleIndex], kidney.side, course) : [],
  );
}

function itemsOfCycle(
  { name, serial }: CycleDescription,
  side: KidneyDoseResult['side'],
  course: NonNullable<KidneyCycle['course']>,
): NaturalDataset[] {
  const measured = serial?.kidneys.find((one) => one.side === side);
  if (!serial || !measured) {
    return [];
  }
  const integral = contentItem.number(
    'CONTAINS',
    srCodes.integralOfCycle,
    course.timeIntegratedActivityMBqH,
    srUnits['MBq h'],
    [
      contentItem.code(
        'HAS CONCEPT MOD',
        srCodes.measurementMethod,
        kineticModelCode(course.model),
      ),
      contentItem.text('HAS OBS CONTEXT', srCodes.therapyCycle, name),
      ...measured.timePoints.map((point) =>
        activityItem(
          point,
          serial.timePoints.find(({ id }) => id === point.id)?.spectSeriesInstanceUIDs ?? [],
        ),
      ),
      ...curveItems(course),
      ...measured.curve.terms.map(termItem),
    ],
  );
  return [
    integral,
    ...serial.methods.map((text) => contentItem.text('CONTAINS', srCodes.methods, text)),
  ];
}

/** Activity at one time after the administration; one that no curve rests on says so. */
function activityItem(
  { hours, activityMBq, isUsed }: SerialKidneyTimePoint,
  seriesInstanceUids: readonly string[],
): NaturalDataset {
  return contentItem.number(
    'HAS PROPERTIES',
    srCodes.activity,
    activityMBq,
    srCodes.megabecquerel,
    [
      contentItem.number('HAS OBS CONTEXT', srCodes.temporalOffset, hours, srUnits.h, [
        contentItem.code(
          'HAS OBS CONTEXT',
          srCodes.temporalEvent,
          srCodes.radiopharmaceuticalAdministration,
        ),
      ]),
      ...seriesInstanceUids.map((uid) =>
        contentItem.uid('HAS OBS CONTEXT', srCodes.seriesInstanceUid, uid),
      ),
      ...(isUsed
        ? []
        : [contentItem.text('HAS PROPERTIES', srCodes.comment, 'No curve rests on this point.')]),
    ],
  );
}

function curveItems(course: ActivityCourse): NaturalDataset[] {
  const uncertainty = course.relativeStandardUncertainty;
  return [
    property(codeOf(quantities.effectiveHalfLife), course.effectiveHalfLifeHours, srUnits.h),
    property(codeOf(quantities.extrapolatedShare), 100 * course.extrapolatedShare, srUnits['%']),
    property(srCodes.fitScatter, 100 * course.relativeScatter, srUnits['%']),
    ...(uncertainty === undefined
      ? []
      : [property(srCodes.fitUncertainty, 100 * uncertainty, srUnits['%'])]),
  ];
}

/** a exp(-lambda t): the amplitude, and its rate below it. */
function termItem({ amplitude, lambdaPerHour }: ExponentialTerm): NaturalDataset {
  return property(srCodes.curveFitParameter, amplitude, srCodes.megabecquerel, [
    property(srCodes.termRate, lambdaPerHour, srCodes.perHour),
  ]);
}

function property(
  concept: NaturalDataset,
  value: number,
  unit: NaturalDataset,
  children: readonly NaturalDataset[] = [],
): NaturalDataset {
  return contentItem.number('HAS PROPERTIES', concept, value, unit, children);
}

function codeOf({ codes }: (typeof quantities)[keyof typeof quantities]): NaturalDataset {
  const { scheme, value, meaning } = codes.concept;
  return srCode(scheme, value, meaning);
}
