import { tissues } from '../types';
import type { PlaneCuts } from './cutsThrough';
import type { Painter } from './Painter';
import type { PixelWindow } from './pixelsAround';
import type { Raster } from './Raster';
import type { SoftDisplacement } from './softDisplacement';
import type { ThinSlice } from './ThinSlice';
import type { ViewPlane } from './viewPlane';

const { ceil, floor, max } = Math;

/** What shows through less than this is not drawn. */
const opaque = 1e-3;
/** `Painter.steepest` of most organs. */
const usuallySteepest = 3;
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
 * Draws one organ behind what is drawn already, row by row. The distance to the organ says how many
 * of the next pixels cannot show it, or lie so deep in it that their depth does not matter.
 */
export function drawPainter(slice: ThinSlice, options: DrawOptions): void {
  const { painter, widthMm, window, raster } = options;
  const half = widthMm / 2;
  const evenBelow = -max(half, painter.evenBelowMm ?? Infinity);
  const change = (painter.steepest ?? usuallySteepest) * raster.stepMm;
  for (let j = window.jMin; j <= window.jMax; j += 1) {
    const row = raster.columns * j;
    let evenUntil = -1;
    for (let i = window.iMin; i <= window.iMax; i += 1) {
      if (slice.visible[row + i] < opaque) {
        continue;
      }
      const distance = i < evenUntil ? deep : distanceAt(options, i, j);
      if (distance < half) {
        drawPixel(slice, options, i, j, distance);
        if (i >= evenUntil && distance < evenBelow) {
          evenUntil = i + ceil((evenBelow - distance) / change);
        }
      } else if (distance > half) {
        i += floor((distance - half) / change);
      }
    }
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

function drawPixel(
  slice: ThinSlice,
  { painter, plane, widthMm, raster }: DrawOptions,
  i: number,
  j: number,
  distance: number,
): void {
  const { start, alongI, alongJ } = plane;
  const { hu, tissue } = painter;
  const index = i + raster.columns * j;
  const x = start[0] + i * alongI[0] + j * alongJ[0];
  const y = start[1] + i * alongI[1] + j * alongJ[1];
  const z = start[2] + i * alongI[2] + j * alongJ[2];
  const through = slice.visible[index];
  const share = distance <= -widthMm / 2 ? 1 : 0.5 - distance / widthMm;
  const value = typeof hu === 'number' ? hu : hu(distance, x, y, z);
  slice.hu[index] += through * share * value;
  slice.visible[index] = through * (1 - share);
  if (share >= 0.5 && slice.tissue[index] === tissues.air) {
    slice.tissue[index] = typeof tissue === 'number' ? tissue : tissue(distance, x, y, z);
  }
  const label = kidneyLabelOf(painter);
  if (label > 0) {
    slice.kidneyShare[index] += through * share;
    slice.kidneyLabel[index] = label;
  }
}

function kidneyLabelOf(painter: Painter): 0 | 1 | 2 {
  if (painter.name === 'right parenchyma') {
    return 1;
  }
  return painter.name === 'left parenchyma' ? 2 : 0;
}
