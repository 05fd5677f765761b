import { dayAndMinute } from '../../../dates';
import { kidneySides } from '../../../labels';
import type {
  SerialDoseSummary,
  SerialKidney,
  SerialKidneyTimePoint,
  SerialTimePointSummary,
} from '../../../serial';
import type { Cells } from './drawCells';

/** Every time point, those left out in grey, with both kidneys' activity and movements. */
export function timePointCells({ timePoints, kidneys }: SerialDoseSummary): Cells {
  const sides = kidneySides.flatMap(({ side, displayName }) =>
    kidneys
      .filter((kidney) => kidney.side === side)
      .map((kidney) => ({ kidney, letter: displayName[0] })),
  );
  return {
    head: [
      'h after administration; scan; camera, unit',
      ...sides.flatMap(({ letter }) => [`${letter} MBq`, `${letter} contour`, `${letter} image`]),
    ],
    rows: timePoints.map((point) => ({
      isGrey: !point.isUsed,
      cells: [describe(point), ...sides.flatMap(({ kidney }) => ofKidney(kidney, point.id))],
    })),
    firstShare: 0.4,
  };
}

function describe({ hours, hoursOfFile, ...point }: SerialTimePointSummary): string {
  const time =
    point.hoursSource === 'entered'
      ? `${hours.toFixed(1)} entered${hoursOfFile === undefined ? '' : `, file ${hoursOfFile.toFixed(1)}`}`
      : hours.toFixed(1);
  const date = point.acquisitionDateTime && dayAndMinute(point.acquisitionDateTime);
  return [
    point.isUsed ? time : `${time} (left out)`,
    date,
    [point.camera, point.unit].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join('; ');
}

function ofKidney({ timePoints }: SerialKidney, id: string): string[] {
  const point = timePoints.find((one) => one.id === id);
  return point
    ? [
        `${point.activityMBq.toPrecision(4)}${point.isUsed ? '' : ' (out)'}`,
        point.contour === 'carried'
          ? 'carried'
          : `${point.volumeMl.toFixed(0)} ml, ${lengthOf(point.contourShiftMm)}`,
        imageMovement(point),
      ]
    : ['-', '-', '-'];
}

function imageMovement({ registration }: SerialKidneyTimePoint): string {
  return registration
    ? `${lengthOf(registration.shiftMm)} (${registration.quality.toFixed(2)})`
    : '-';
}

function lengthOf(shiftMm: readonly number[]): string {
  return Math.hypot(...shiftMm).toFixed(1);
}
