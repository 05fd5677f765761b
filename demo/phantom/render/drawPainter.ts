import { tissues } from '../types';
import type { PlaneCuts } from './cutsThrough';
import type { Painter } from './Painter';
import type { PixelWindow } from './pixelsAround';
import type { Raster } from './Raster';
import type { SoftDisplacement } from './softDisplacement';
import { squarePixels, type ThinSlice } from './ThinSlice';
import type { ViewPlane } from './viewPlane';

const { SQRT2, ceil, floor, max, min } = Math;

/** What shows through less than this is not drawn. */
const opaque = 1e-3;
/** Into these the squares of the plane are parted where an organ's edge runs, pixels. */
const smallSquare = 4;
/** `Painter.steepest` of most organs. */
const usuallySteepest = 2;
/** A depth below every `Painter.evenBelowMm`, mm. */
const deep = -1e3;

export interface DrawOptions {
  painter: Painter;
  plane: ViewPlane;
  cuts: PlaneCuts;
  /** Of the edge's ramp. */
  widthMm: number;
  window: PixelWindow;
  displacement: SoftDisplacement;
  raster: Raster;
}

/**
 * Draws one organ behind what is drawn already. Its distance is looked up in the middle of squares
 * first: most of an organ's window lies too far from the organ to show any of it.
 */
export function drawPainter(slice: ThinSlice, options: DrawOptions): void {
  const { window, raster } = options;
  const plane = { iMin: 0, iMax: raster.columns - 1, jMin: 0, jMax: raster.rows - 1 };
  const across = ceil(raster.columns / squarePixels);
  const first = floor(window.iMin / squarePixels);
  for (let row = floor(window.jMin / squarePixels); row * squarePixels <= window.jMax; row += 1) {
    for (let column = first; column * squarePixels <= window.iMax; column += 1) {
      const n = column + across * row;
      const i = column * squarePixels;
      const j = row * squarePixels;
      if (slice.hidden[n] === 0) {
        drawSquare(slice, options, i, j, squarePixels);
        const square = squareIn(plane, i, j, squarePixels);
        slice.hidden[n] = isHidden(slice, raster, square) ? 1 : 0;
      }
    }
  }
}

/** The part of a square that lies in a window; the square's first pixel is (i, j). */
function squareIn(window: PixelWindow, i: number, j: number, size: number): PixelWindow {
  return {
    iMin: max(window.iMin, i),
    iMax: min(window.iMax, i + size - 1),
    jMin: max(window.jMin, j),
    jMax: min(window.jMax, j + size - 1),
  };
}

/** Draws the square whose first pixel is (i, j), as far as it lies in the window. */
function drawSquare(
  slice: ThinSlice,
  options: DrawOptions,
  i: number,
  j: number,
  size: number,
): void {
  const { painter, widthMm, window, raster } = options;
  const square = squareIn(window, i, j, size);
  if (isHidden(slice, raster, square)) {
    return;
  }
  const half = size / 2;
  const middle = distanceAt(options, i + half, j + half);
  const change = (painter.steepest ?? usuallySteepest) * half * SQRT2 * raster.stepMm;
  if (middle - change > widthMm / 2) {
    return;
  }
  const isEven = middle + change < -max(widthMm / 2, painter.evenBelowMm ?? Infinity);
  if (isEven || size === smallSquare) {
    drawPixels(slice, options, square, isEven);
    return;
  }
  for (let jPart = j; jPart <= square.jMax; jPart += half) {
    for (let iPart = i; iPart <= square.iMax; iPart += half) {
      drawSquare(slice, options, iPart, jPart, half);
    }
  }
}

function isHidden({ visible }: ThinSlice, { columns }: Raster, square: PixelWindow): boolean {
  for (let j = square.jMin; j <= square.jMax; j += 1) {
    for (let i = square.iMin; i <= square.iMax; i += 1) {
      if (visible[i + columns * j] >= opaque) {
        return false;
      }
    }
  }
  return true;
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

/** @param isEven all pixels lie so deep in the organ that their depth does not matter */
function drawPixels(
  slice: ThinSlice,
  options: DrawOptions,
  { iMin, iMax, jMin, jMax }: PixelWindow,
  isEven: boolean,
): void {
  const { painter, plane, widthMm, raster } = options;
  const { start, alongI, alongJ } = plane;
  const { hu, tissue } = painter;
  const { visible } = slice;
  const half = widthMm / 2;
  const label = kidneyLabelOf(painter);
  for (let j = jMin; j <= jMax; j += 1) {
    for (let i = iMin; i <= iMax; i += 1) {
      const index = i + raster.columns * j;
      const through = visible[index];
      if (through < opaque) {
        continue;
      }
      const distance = isEven ? deep : distanceAt(options, i, j);
      if (!(distance < half)) {
        continue;
      }
      const x = start[0] + i * alongI[0] + j * alongJ[0];
      const y = start[1] + i * alongI[1] + j * alongJ[1];
      const z = start[2] + i * alongI[2] + j * alongJ[2];
      const share = distance <= -half ? 1 : 0.5 - distance / widthMm;
      const value = typeof hu === 'number' ? hu : hu(distance, x, y, z);
      slice.hu[index] += through * share * value;
      visible[index] = through * (1 - share);
      if (share >= 0.5 && slice.tissue[index] === tissues.air) {
        slice.tissue[index] = typeof tissue === 'number' ? tissue : tissue(distance, x, y, z);
      }
      if (label > 0) {
        slice.kidneyShare[index] += through * share;
        slice.kidneyLabel[index] = label;
      }
    }
  }
}

function kidneyLabelOf(painter: Painter): 0 | 1 | 2 {
  if (painter.name === 'right parenchyma') {
    return 1;
  }
  return painter.name === 'left parenchyma' ? 2 : 0;
}
