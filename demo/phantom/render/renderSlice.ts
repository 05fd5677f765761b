import type { Affine } from '../../../src/volume';
import { tissues } from '../types';
import { cutsThrough } from './cutsThrough';
import { drawPainter } from './drawPainter';
import { markEnds } from './markEnds';
import type { Painter } from './Painter';
import { pixelsAround } from './pixelsAround';
import type { Raster } from './Raster';
import { softDisplacement, type SoftField } from './softDisplacement';
import type { ThinSlice } from './ThinSlice';
import { viewPlane } from './viewPlane';

const { max } = Math;

export interface RenderOptions {
  raster: Raster;
  painters: readonly Painter[];
  soft: SoftField;
  /** Width of the scanner's edge response, mm. */
  edgeMm: number;
  /** From the room to the body, anatomical mm; left out where the body lies straight. */
  toBody?: Affine;
}

/**
 * Draws all painters at height z of the room, anatomical mm, at the pixels that `slice.next` does
 * not pass over; edges are ramps of `edgeMm`, so that pixels mix as in a scanner. Works from the
 * last painter (in front) to the first and skips what is hidden: most of a trunk is.
 *
 * @param apartMm marks in `slice.differs` where a cut so far above or below may show another organ
 */
export function renderSlice(
  z: number,
  slice: ThinSlice,
  options: RenderOptions,
  apartMm = 0,
): void {
  const { raster, painters, edgeMm, toBody } = options;
  slice.visible.fill(1);
  slice.hu.fill(0);
  slice.tissue.fill(tissues.air);
  slice.kidneyShare.fill(0);
  slice.kidneyLabel.fill(0);
  const room = viewPlane(z, raster);
  const body = viewPlane(z, raster, toBody);
  const displacement = softDisplacement(body, raster, options.soft);
  for (let n = painters.length - 1; n >= 0; n -= 1) {
    const painter = painters[n];
    const plane = painter.inRoom ? room : body;
    const widthMm = max(painter.edgeMm ?? edgeMm, raster.stepMm);
    const reach = widthMm / 2 + apartMm + (painter.soft ? options.soft.amplitudeMm : 0);
    if (apartMm > 0) {
      markEnds(slice, { painter, plane, reach, apartMm, raster });
    }
    const cuts = cutsThrough(painter, plane);
    if (cuts) {
      const window = pixelsAround(cuts, reach, plane, raster);
      drawPainter(slice, { painter, plane, cuts, widthMm, apartMm, window, displacement, raster });
    }
  }
  const { hu, visible } = slice;
  for (let index = 0; index < visible.length; index += 1) {
    hu[index] -= 1000 * visible[index];
  }
}
