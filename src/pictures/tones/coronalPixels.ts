import { coronalGrey } from './coronalGrey';
import type { CoronalImage } from '../projection/coronalImage';

/** The grey picture of a projection in the form that a canvas takes: RGBA, opaque. */
export function coronalPixels(
  image: CoronalImage,
  maximumGy: number,
): Uint8ClampedArray<ArrayBuffer> {
  const grey = coronalGrey(image, maximumGy);
  const pixels = new Uint8ClampedArray(4 * grey.length).fill(255);
  grey.forEach((level, n) => pixels.fill(level, 4 * n, 4 * n + 3));
  return pixels;
}
