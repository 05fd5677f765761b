import { tissues } from '../types';
import type { PlaneCuts } from './cutsThrough';
import type { Painter } from './Painter';
import type { PixelWindow } from './pixelsAround';
import type { SoftDisplacement } from './softDisplacement';
import type { ThinSlice } from './ThinSlice';
import type { ViewPlane } from './viewPlane';

const { SQRT2, min } = Math;

/** What shows through less than this is not drawn. */
const opaque = 1e-3;
/** Squares in which a plane is looked at, and the smallest into which they are parted, pixels. */
const largeSquare = 16;
const smallSquare = 4;
/** No organ's distance changes by more mm than this for each mm of the way. */
const steepest = 3;

export interface DrawOptions {
  painter: Painter;
  plane: ViewPlane;
  cuts: PlaneCuts;
  /** Of the edge's ramp. */
  widthMm: number;
  window: PixelWindow;
  displacement: SoftDisplacement;
  columns: number;
  stepMm: number;
}

/**
 * Draws one organ behind what is drawn already. Its distance is looked up in the middle of squares
 * first: most of an organ's window lies too far from the organ to show any of it.
 */
export function drawPainter(slice: ThinSlice, options: DrawOptions): void {
  const { iMin, iMax, jMin, jMax } = options.window;
  for (let j = jMin; j <= jMax; j += largeSquare) {
    for (let i = iMin; i <= iMax; i += largeSquare) {
      drawSquare(slice, options, i, j, largeSquare);
    }
  }
}

/** Draws the square whose first pixel is (i, j), as far as it lies in the window. */
function drawSquare(
  slice: ThinSlice,
  options: DrawOptions,
  i: number,
  j: number,
  size: number,
): void {
  const { iMax, jMax } = options.window;
  const iLast = min(iMax, i + size - 1);
  const jLast = min(jMax, j + size - 1);
  if (isHidden(slice, options.columns, i, iLast, j, jLast) || liesFar(options, i, j, size)) {
    return;
  }
  if (size === smallSquare) {
    drawPixels(slice, options, i, iLast, j, jLast);
    return;
  }
  const half = size / 2;
  for (let jPart = j; jPart <= jLast; jPart += half) {
    for (let iPart = i; iPart <= iLast; iPart += half) {
      drawSquare(slice, options, iPart, jPart, half);
    }
  }
}

function isHidden(
  { visible }: ThinSlice,
  columns: number,
  iFirst: number,
  iLast: number,
  jFirst: number,
  jLast: number,
): boolean {
  for (let j = jFirst; j <= jLast; j += 1) {
    for (let i = iFirst; i <= iLast; i += 1) {
      if (visible[i + columns * j] >= opaque) {
        return false;
      }
    }
  }
  return true;
}

/** Whether no pixel of the square can be within half an edge's width of the organ. */
function liesFar(options: DrawOptions, i: number, j: number, size: number): boolean {
  const half = size / 2;
  const distance = distanceAt(options, i + half, j + half);
  return distance > options.widthMm / 2 + steepest * half * SQRT2 * options.stepMm;
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

function drawPixels(
  slice: ThinSlice,
  options: DrawOptions,
  iFirst: number,
  iLast: number,
  jFirst: number,
  jLast: number,
): void {
  const { painter, plane, widthMm, columns } = options;
  const { start, alongI, alongJ } = plane;
  const { hu, tissue } = painter;
  const { visible } = slice;
  const half = widthMm / 2;
  const label = kidneyLabelOf(painter);
  for (let j = jFirst; j <= jLast; j += 1) {
    for (let i = iFirst; i <= iLast; i += 1) {
      const index = i + columns * j;
      const through = visible[index];
      if (through < opaque) {
        continue;
      }
      const distance = distanceAt(options, i, j);
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
