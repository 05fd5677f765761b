import type { SliceCuts } from './cutsThrough';
import type { Raster } from './Raster';
import type { ViewPlane } from './viewPlane';

const { ceil, floor, max, min } = Math;

export interface PixelWindow {
  iMin: number;
  iMax: number;
  jMin: number;
  jMax: number;
}

/** The pixels of a plane that may lie in a box of the body, `reach` mm around it included. */
export function pixelsAround(
  box: SliceCuts,
  reach: number,
  plane: ViewPlane,
  raster: Raster,
): PixelWindow {
  const [a, c] = plane.alongI;
  const [b, d] = plane.alongJ;
  const determinant = a * d - b * c;
  const is: number[] = [];
  const js: number[] = [];
  for (const x of [box.xMin - reach - plane.start[0], box.xMax + reach - plane.start[0]]) {
    for (const y of [box.yMin - reach - plane.start[1], box.yMax + reach - plane.start[1]]) {
      is.push((d * x - b * y) / determinant);
      js.push((a * y - c * x) / determinant);
    }
  }
  return {
    iMin: max(0, ceil(min(...is))),
    iMax: min(raster.columns - 1, floor(max(...is))),
    jMin: max(0, ceil(min(...js))),
    jMax: min(raster.rows - 1, floor(max(...js))),
  };
}
