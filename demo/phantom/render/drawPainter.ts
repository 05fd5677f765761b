import type { CutPlace, SliceCuts } from './cutsThrough';
import { drawPixel } from './drawPixel';
import type { Painter } from './Painter';
import type { PixelWindow } from './pixelsAround';
import type { Raster } from './Raster';
import type { SliceBuffers } from './SliceBuffers';
import type { SoftDisplacement } from './softDisplacement';
import type { ViewPlane } from './viewPlane';
import { visibleFrom } from './visibleFrom';

const { ceil, floor, max, min } = Math;
// Bound once: see createSmoothNoise.
const { isNaN: isMissing } = Number;

/** The soft deformation makes distances steeper by this factor at most. */
const softSteepest = 1.5;
/** A depth below every `Painter.evenBelowMm`, mm. */
const deep = -1e3;

export interface DrawOptions {
  painter: Painter;
  plane: ViewPlane;
  cuts: SliceCuts;
  /** From the middle of the slice to the cuts below and above it, mm. */
  apartMm: number;
  /** Of the edge's ramp. */
  widthMm: number;
  window: PixelWindow;
  displacement: SoftDisplacement;
  raster: Raster;
}

/**
 * Draws one organ behind what is drawn already, row by row. The distance to the organ in the middle
 * of the slice says how many of the next pixels cannot show it, or lie so deep in it that their
 * depth does not matter; only near its surface are the other two cuts looked at.
 */
export function drawPainter(slice: SliceBuffers, options: DrawOptions): void {
  const { jMin, jMax } = options.window;
  for (let j = jMin; j <= jMax; j += 1) {
    drawRow(slice, options, j);
  }
}

function drawRow(slice: SliceBuffers, options: DrawOptions, j: number): void {
  const { painter, cuts, widthMm, apartMm, window, raster } = options;
  const near = widthMm / 2 + apartMm * (painter.steepestUp ?? 1);
  const evenBelow = -max(near, painter.evenBelowMm ?? Infinity);
  const change = cuts.steepest * (painter.soft ? softSteepest : 1) * raster.stepMm;
  const row = raster.columns * j;
  const end = row + window.iMax + 1;
  let index = visibleFrom(slice.next, row + window.iMin);
  while (index < end) {
    const distance = distanceAt(options, index - row, j, 0);
    let until = index + 1;
    if (distance < evenBelow) {
      until = min(end, index + max(1, ceil((evenBelow - distance - cuts.offMm) / change)));
      for (; index < until; index = visibleFrom(slice.next, index + 1)) {
        drawPixel(slice, options, index - row, j, deep, 1, 1);
      }
    } else if (distance < -near) {
      drawPixel(slice, options, index - row, j, distance, 1, 1);
    } else if (distance > near) {
      until += max(0, floor((distance - near - cuts.offMm) / change));
    } else {
      drawNearSurface(slice, options, index - row, j, distance);
    }
    index = visibleFrom(slice.next, until);
  }
}

/** Where the three cuts differ: their mean. */
function drawNearSurface(
  slice: SliceBuffers,
  options: DrawOptions,
  i: number,
  j: number,
  distance: number,
): void {
  const { widthMm } = options;
  const below = distanceAt(options, i, j, -1);
  const above = distanceAt(options, i, j, 1);
  const middle = shareAt(distance, widthMm);
  const share = (shareAt(below, widthMm) + middle + shareAt(above, widthMm)) / 3;
  if (share > 0) {
    const deepest = smaller(smaller(distance, below), above);
    drawPixel(slice, options, i, j, deepest, share, middle);
  }
}

/** The smaller one, or the one that is a number. */
function smaller(a: number, b: number): number {
  return a <= b || isMissing(b) ? a : b;
}

/** Of an edge that is a ramp of `widthMm`; 0 without a distance. */
function shareAt(distance: number, widthMm: number): number {
  return distance < widthMm / 2 ? min(1, 0.5 - distance / widthMm) : 0;
}

/** At a pixel, mm; NaN where the organ has no cut at the pixel's height. */
function distanceAt(options: DrawOptions, i: number, j: number, place: CutPlace): number {
  const { painter, plane, cuts, displacement } = options;
  const { start, alongI, alongJ } = plane;
  const cut = cuts.at(start[2] + i * alongI[2] + j * alongJ[2], place);
  if (!cut) {
    return NaN;
  }
  const x = start[0] + i * alongI[0] + j * alongJ[0];
  const y = start[1] + i * alongI[1] + j * alongJ[1];
  return painter.soft
    ? cut.distance(x + displacement.x(i, j), y + displacement.y(i, j), x, y)
    : cut.distance(x, y, x, y);
}
