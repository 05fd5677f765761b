import { tissues } from '../types';
import type { Painter } from './Painter';
import type { Raster } from './Raster';
import type { SliceBuffers } from './SliceBuffers';
import type { ViewPlane } from './viewPlane';

/** What shows through less than this is not drawn. */
const opaque = 1e-3;

export interface PixelOptions {
  painter: Painter;
  plane: ViewPlane;
  raster: Raster;
}

/**
 * Draws an organ's part of pixel (i, j) behind what is drawn there already.
 *
 * @param distance to the organ's surface, mm; negative inside
 * @param share of the slice's thickness, 0..1
 * @param middle share of the middle of the slice
 */
export function drawPixel(
  slice: SliceBuffers,
  { painter, plane, raster }: PixelOptions,
  i: number,
  j: number,
  distance: number,
  share: number,
  middle: number,
): void {
  const { start, alongI, alongJ } = plane;
  const { hu, tissue, kidneyLabel = 0 } = painter;
  const index = i + raster.columns * j;
  const x = start[0] + i * alongI[0] + j * alongJ[0];
  const y = start[1] + i * alongI[1] + j * alongJ[1];
  const z = start[2] + i * alongI[2] + j * alongJ[2];
  const through = slice.visible[index];
  const left = through * (1 - share);
  slice.hu[index] += through * share * (typeof hu === 'number' ? hu : hu(distance, x, y, z));
  slice.visible[index] = left;
  if (left < opaque) {
    slice.next[index] = index + 1;
  }
  if (middle >= 0.5 && slice.tissue[index] === tissues.air) {
    slice.tissue[index] = typeof tissue === 'number' ? tissue : tissue(distance, x, y, z);
  }
  if (kidneyLabel > 0) {
    slice.kidneyShare[index] += through * share;
    slice.kidneyLabel[index] = kidneyLabel;
  }
}
