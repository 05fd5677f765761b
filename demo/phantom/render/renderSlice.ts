import type { Affine } from '../../../src/volume';
import { tissues } from '../types';
import { cutsThrough } from './cutsThrough';
import { drawPainter } from './drawPainter';
import type { Painter } from './Painter';
import { pixelsAround } from './pixelsAround';
import type { Raster } from './Raster';
import type { SliceBuffers } from './SliceBuffers';
import { softDisplacement, type SoftField } from './softDisplacement';
import { viewPlane } from './viewPlane';

const { max } = Math;

/** Cuts that make a slice, spread evenly over its thickness. */
const cutsPerSlice = 3;

export interface RenderOptions {
  raster: Raster;
  painters: readonly Painter[];
  soft: SoftField;
  /** Width of the scanner's edge response, mm. */
  edgeMm: number;
  thicknessMm: number;
  /** From the room to the body, anatomical mm; left out where the body lies straight. */
  toBody?: Affine;
}

/**
 * Draws all painters as a slice at height z of the room, anatomical mm. Edges are ramps of `edgeMm`
 * and the mean of three cuts, so that pixels mix as in a scanner. Works from the last painter (in
 * front) to the first and skips what is hidden: most of a trunk is.
 */
export function renderSlice(z: number, slice: SliceBuffers, options: RenderOptions): void {
  const { raster, painters, edgeMm, toBody } = options;
  const apartMm = options.thicknessMm / cutsPerSlice;
  clear(slice);
  const room = viewPlane(z, raster);
  const body = viewPlane(z, raster, toBody);
  const displacement = softDisplacement(body, raster, options.soft);
  for (let n = painters.length - 1; n >= 0; n -= 1) {
    const painter = painters[n];
    const plane = painter.inRoom ? room : body;
    const cuts = cutsThrough(painter, plane, apartMm);
    if (!cuts) {
      continue;
    }
    const widthMm = max(painter.edgeMm ?? edgeMm, raster.stepMm);
    const reach = widthMm / 2 + (painter.soft ? options.soft.amplitudeMm : 0);
    const window = pixelsAround(cuts, reach, plane, raster);
    drawPainter(slice, { painter, plane, cuts, apartMm, widthMm, window, displacement, raster });
  }
  const { hu, visible } = slice;
  for (let index = 0; index < visible.length; index += 1) {
    hu[index] -= 1000 * visible[index];
  }
}

function clear({ visible, next, hu, tissue, kidneyShare, kidneyLabel }: SliceBuffers): void {
  visible.fill(1);
  hu.fill(0);
  tissue.fill(tissues.air);
  kidneyShare.fill(0);
  kidneyLabel.fill(0);
  for (let index = 0; index < next.length; index += 1) {
    next[index] = index;
  }
}
