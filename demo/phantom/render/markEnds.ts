import { cutsThrough } from './cutsThrough';
import type { Painter } from './Painter';
import { pixelsAround } from './pixelsAround';
import type { Raster } from './Raster';
import type { ThinSlice } from './ThinSlice';
import type { ViewPlane } from './viewPlane';

export interface MarkOptions {
  painter: Painter;
  plane: ViewPlane;
  /** Pixels so far around the organ are marked too, mm. */
  reach: number;
  /** From the cut to the ones above and below, mm. */
  apartMm: number;
  raster: Raster;
}

/**
 * Marks in `slice.differs` all pixels around an organ that is cut off, or whose end plate ends,
 * between a cut and those above and below.
 */
export function markEnds(slice: ThinSlice, options: MarkOptions): void {
  const { painter, plane, reach, apartMm, raster } = options;
  const around = 2 * apartMm;
  const near = (end: number): boolean =>
    end > plane.zLow - around && end < plane.zHigh + around;
  if (!painter.cutOff || (!near(painter.zMin) && !near(painter.zMax))) {
    return;
  }
  for (const offset of [-apartMm, apartMm]) {
    const moved: ViewPlane = {
      ...plane,
      start: [plane.start[0], plane.start[1], plane.start[2] + offset],
      zLow: plane.zLow + offset,
      zHigh: plane.zHigh + offset,
    };
    const cuts = cutsThrough(painter, moved);
    if (cuts) {
      const { iMin, iMax, jMin, jMax } = pixelsAround(cuts, reach, plane, raster);
      for (let j = jMin; j <= jMax && iMin <= iMax; j += 1) {
        const row = raster.columns * j;
        slice.differs.fill(1, row + iMin, row + iMax + 1);
      }
    }
  }
}
