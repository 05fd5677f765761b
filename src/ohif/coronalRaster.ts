import { coronalPixels } from './coronalPixels';
import type { RgbRaster } from '../report';
import type { CoronalView } from '../viewer/session/slices/pictureSlice';

/** Fine enough for a third of an A4 page. */
const pixelMm = 0.6;

/** The coronal picture with its outlines as pixels, for the printed report. */
export function coronalRaster(
  { image, widthMm, heightMm, outlines }: CoronalView,
  maximumGy: number,
): RgbRaster {
  const width = Math.round(widthMm / pixelMm);
  const height = Math.round(heightMm / pixelMm);
  const small = new OffscreenCanvas(image.columns, image.rows);
  small
    .getContext('2d')!
    .putImageData(new ImageData(coronalPixels(image, maximumGy), image.columns, image.rows), 0, 0);
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(small, 0, 0, width, height);
  context.scale(width / widthMm, height / heightMm);
  for (const { color, contours, path } of outlines) {
    context.strokeStyle = `rgb(${color.join()})`;
    context.lineWidth = contours === 'current' ? 1.2 : 0.8;
    context.setLineDash(contours === 'current' ? [] : [3, 2]);
    context.stroke(new Path2D(path));
  }
  const { data: rgba } = context.getImageData(0, 0, width, height);
  const data = new Uint8Array(3 * width * height);
  for (let n = 0; n < width * height; n++) {
    data.set(rgba.subarray(4 * n, 4 * n + 3), 3 * n);
  }
  return { width, height, data, pixelMm };
}
