import type { PlaneSamples } from '../../pictures/plane/samplePlane';
import { washPixels } from '../../pictures/tones/washPixels';
import type { DoseWash } from '../../pictures/tones/washPixels';

/**
 * Draws doses as colours on a canvas that is laid over a viewport: a pixel for each sample, and the
 * browser smooths between them. Without a wash the canvas is clear.
 * @param samples dose in Gy, NaN where unknown
 */
export function drawDoseWash(
  canvas: HTMLCanvasElement,
  { columns, rows, stepPixels, values }: PlaneSamples,
  wash: DoseWash | undefined,
): void {
  // This clears it, too.
  canvas.width = columns;
  canvas.height = rows;
  // The centre of a pixel lies on its sample.
  canvas.style.left = `${-stepPixels / 2}px`;
  canvas.style.top = `${-stepPixels / 2}px`;
  canvas.style.width = `${columns * stepPixels}px`;
  canvas.style.height = `${rows * stepPixels}px`;
  const context = canvas.getContext('2d');
  if (wash && context) {
    context.putImageData(new ImageData(washPixels(values, wash), columns, rows), 0, 0);
  }
}
