import type { PlaneCuts } from './cutsThrough';
import { drawPixel } from './drawPixel';
import type { Painter } from './Painter';
import type { PixelWindow } from './pixelsAround';
import type { Raster } from './Raster';
import type { SoftDisplacement } from './softDisplacement';
import type { ThinSlice } from './ThinSlice';
import type { ViewPlane } from './viewPlane';
import { visibleFrom } from './visibleFrom';

const { ceil, floor, max, min } = Math;

/** The soft deformation makes distances steeper by this factor at most. */
const softSteepest = 1.5;
/** A depth below every `Painter.evenBelowMm`, mm. */
const deep = -1e3;

export interface DrawOptions {
  painter: Painter;
  plane: ViewPlane;
  cuts: PlaneCuts;
  /** Of the edge's ramp. */
  widthMm: number;
  /** Pixels so near to a surface are marked in `slice.differs`; 0: none. */
  apartMm: number;
  window: PixelWindow;
  displacement: SoftDisplacement;
  raster: Raster;
}

/**
 * Draws one organ behind what is drawn already, row by row. The distance to the organ says how many
 * of the next pixels cannot show it, or lie so deep in it that their depth does not matter.
 */
export function drawPainter(slice: ThinSlice, options: DrawOptions): void {
  const { jMin, jMax } = options.window;
  for (let j = jMin; j <= jMax; j += 1) {
    drawRow(slice, options, j);
  }
}

function drawRow(slice: ThinSlice, options: DrawOptions, j: number): void {
  const { painter, cuts, widthMm, apartMm, window, raster } = options;
  const half = widthMm / 2;
  const near = half + apartMm * (painter.steepestUp ?? 1);
  const evenBelow = -max(near, painter.evenBelowMm ?? Infinity);
  const change = cuts.steepest * (painter.soft ? softSteepest : 1) * raster.stepMm;
  const row = raster.columns * j;
  const end = row + window.iMax + 1;
  let index = visibleFrom(slice.next, row + window.iMin);
  while (index < end) {
    const distance = distanceAt(options, index - row, j);
    let until = index + 1;
    if (distance < evenBelow) {
      until = min(end, index + max(1, ceil((evenBelow - distance - cuts.offMm) / change)));
      for (; index < until; index = visibleFrom(slice.next, index + 1)) {
        drawPixel(slice, options, index - row, j, deep);
      }
    } else if (distance > near) {
      until += max(0, floor((distance - near - cuts.offMm) / change));
    } else {
      if (apartMm > 0 && !(distance < -near)) {
        slice.differs[index] = 1;
      }
      if (distance < half) {
        drawPixel(slice, options, index - row, j, distance);
      }
    }
    index = visibleFrom(slice.next, until);
  }
}

/** At a pixel, mm; NaN where the plane has no cut of the organ at the pixel's height. */
function distanceAt(options: DrawOptions, i: number, j: number): number {
  const { painter, plane, cuts, displacement } = options;
  const { start, alongI, alongJ } = plane;
  const cut = cuts.at(start[2] + i * alongI[2] + j * alongJ[2]);
  if (!cut) {
    return NaN;
  }
  const x = start[0] + i * alongI[0] + j * alongJ[0];
  const y = start[1] + i * alongI[1] + j * alongJ[1];
  return painter.soft
    ? cut.distance(x + displacement.x(i, j), y + displacement.y(i, j), x, y)
    : cut.distance(x, y, x, y);
}
