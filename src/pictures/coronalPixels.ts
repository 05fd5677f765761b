import type { CoronalImage } from './projectDose';

/** HU at black and white: soft tissue in a mean over many centimetres. */
const ctWindow = [-120, 160];

/**
 * Grey picture of a projection, RGBA. Dose: black at 0 Gy, white at the maximum; CT: a soft tissue
 * window. Where nothing is known it is black.
 */
export function coronalPixels(
  { kind, values }: CoronalImage,
  maximumGy: number,
): Uint8ClampedArray<ArrayBuffer> {
  const [low, high] = kind === 'dose' ? [0, maximumGy] : ctWindow;
  const pixels = new Uint8ClampedArray(4 * values.length);
  for (let n = 0; n < values.length; n++) {
    const grey = (255 * (values[n] - low)) / (high - low);
    pixels.fill(grey === grey ? grey : 0, 4 * n, 4 * n + 3);
    pixels[4 * n + 3] = 255;
  }
  return pixels;
}
