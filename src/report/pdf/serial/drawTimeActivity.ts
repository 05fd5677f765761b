import { rgb } from 'pdf-lib';
import type { RGB } from 'pdf-lib';
import { activityAt } from '../../../kinetics';
import type { TimeActivityCurve } from '../../../kinetics';
import { kineticModelNames } from '../../../serial';
import type { SerialKidney } from '../../../serial';
import { grey } from '../pdfCanvas';
import type { PdfCanvas } from '../pdfCanvas';
import { tickStep } from '../tickStep';

export interface TimeActivityDrawing {
  title: string;
  ink: RGB;
  frame: { x: number; y: number; width: number; height: number };
}

/** What is drawn where: hours and MBq to points of the page. */
interface Axes {
  left: number;
  right: number;
  top: number;
  bottom: number;
  endHours: number;
  endMBq: number;
  hoursStep: number;
  activityStep: number;
}

const faint = rgb(0.78, 0.78, 0.78);
const samples = 160;

/**
 * Activity of a kidney over time: measurements (hollow where left out), the chosen curve, the other
 * models faint.
 */
export function drawTimeActivity(
  canvas: PdfCanvas,
  kidney: SerialKidney,
  { title, ink, frame }: TimeActivityDrawing,
): void {
  canvas.text(`${title}, MBq over hours (grey: other models)`, frame.x, frame.y, {
    size: 9,
    bold: true,
  });
  const axes = axesOf(kidney, frame);
  drawAxes(canvas, axes);
  for (const other of kidney.models.filter(({ model }) => model !== kidney.model)) {
    drawCurve(canvas, other, axes, faint);
  }
  drawCurve(canvas, kidney.curve, axes, ink);
  for (const { hours, activityMBq, isUsed } of kidney.timePoints) {
    canvas.dot(placeOf(axes, hours, activityMBq), ink, isUsed);
  }
  const legendY = frame.y + frame.height;
  canvas.line([axes.left, legendY - 2.5], [axes.left + 12, legendY - 2.5], ink, 1.5);
  canvas.text(kineticModelNames[kidney.model], axes.left + 15, legendY, { size: 7 });
}

function axesOf({ curve, timePoints }: SerialKidney, frame: TimeActivityDrawing['frame']): Axes {
  const lastHours = Math.max(1, ...timePoints.map(({ hours }) => hours));
  const hoursStep = tickStep(lastHours);
  const endHours = hoursStep * Math.ceil((lastHours * 1.1) / hoursStep);
  const drawn = sampleHours(endHours).map((hours) => activityAt(curve, hours));
  const largest = Math.max(...drawn, ...timePoints.map(({ activityMBq }) => activityMBq));
  const activityStep = tickStep(largest);
  return {
    left: frame.x + 28,
    right: frame.x + frame.width - 6,
    top: frame.y + 10,
    bottom: frame.y + frame.height - 22,
    endHours,
    endMBq: activityStep * Math.ceil((largest * 1.02) / activityStep),
    hoursStep,
    activityStep,
  };
}

function drawAxes(canvas: PdfCanvas, axes: Axes): void {
  const { left, right, bottom, endHours, endMBq, hoursStep, activityStep } = axes;
  for (const activity of ticks(endMBq, activityStep)) {
    const [, level] = placeOf(axes, 0, activity);
    canvas.line([left, level], [right, level], rgb(0.85, 0.85, 0.85));
    canvas.text(plain(activity), left - 3, level + 2.5, { size: 6.5, align: 'right', color: grey });
  }
  for (const hours of ticks(endHours, hoursStep)) {
    const [position] = placeOf(axes, hours, 0);
    canvas.line([position, bottom], [position, bottom + 3], grey);
    canvas.text(plain(hours), position - 3, bottom + 10, { size: 6.5, color: grey });
  }
}

/** The parts of a curve that lie on the plot. */
function drawCurve(canvas: PdfCanvas, curve: TimeActivityCurve, axes: Axes, ink: RGB): void {
  const parts: [number, number][][] = [[]];
  for (const hours of sampleHours(axes.endHours)) {
    const activity = activityAt(curve, hours);
    if (activity >= 0 && activity <= axes.endMBq) {
      parts.at(-1)!.push(placeOf(axes, hours, activity));
    } else if (parts.at(-1)!.length > 0) {
      parts.push([]);
    }
  }
  parts.filter(({ length }) => length > 1).forEach((part) => canvas.polyline(part, ink));
}

/** Denser at early times, where uptake bends the curve. */
function sampleHours(endHours: number): number[] {
  return Array.from({ length: samples + 1 }, (_, n) => endHours * (n / samples) ** 2);
}

function placeOf(axes: Axes, hours: number, activityMBq: number): [number, number] {
  const { left, right, top, bottom, endHours, endMBq } = axes;
  return [
    left + ((right - left) * hours) / endHours,
    bottom - ((bottom - top) * activityMBq) / endMBq,
  ];
}

function ticks(end: number, step: number): number[] {
  return Array.from({ length: Math.round(end / step) + 1 }, (_, n) => n * step);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}
