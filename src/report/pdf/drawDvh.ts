import { rgb } from 'pdf-lib';
import type { AbsorbedDoseStatistics } from '../../quantities/kidneyNumbers';
import type { KidneyDoseResult } from '../kidneyDoseReport';
import { grey } from './pdfCanvas';
import type { PdfCanvas } from './pdfCanvas';
import { printInk } from './printInk';
import { tickStep } from './tickStep';

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Cumulative histograms of both kidneys: share of the volume over dose. The contour as the network
 * drew it is dashed where it has been edited.
 */
export function drawDvh(
  canvas: PdfCanvas,
  kidneys: readonly KidneyDoseResult[],
  frame: Frame,
): void {
  const { x, y, width, height } = frame;
  canvas.text('Dose volume histogram', x, y, { bold: true, size: 9 });
  const plot = { x: x + 26, y: y + 10, width: width - 34, height: height - 46 };
  const largestGy = Math.max(
    0,
    ...kidneys.flatMap(({ dose, automatic }) => [
      dose?.maxDoseGy ?? 0,
      automatic?.dose?.maxDoseGy ?? 0,
    ]),
  );
  if (largestGy === 0) {
    canvas.text('No dose on the kidneys.', plot.x, plot.y + 12, { color: grey });
    return;
  }
  const stepGy = tickStep(largestGy);
  const endGy = stepGy * Math.ceil((largestGy * 1.02) / stepGy);
  const toX = (doseGy: number) => plot.x + (plot.width * doseGy) / endGy;
  const toY = (share: number) => plot.y + plot.height * (1 - share);
  for (let percent = 0; percent <= 100; percent += 25) {
    const level = toY(percent / 100);
    canvas.line([plot.x, level], [plot.x + plot.width, level], rgb(0.85, 0.85, 0.85));
    canvas.text(`${percent} %`, plot.x - 3, level + 2.5, {
      size: 6.5,
      align: 'right',
      color: grey,
    });
  }
  for (let n = 0; n * stepGy <= endGy * (1 + 1e-9); n++) {
    const position = toX(n * stepGy);
    canvas.line([position, toY(0)], [position, toY(0) + 3], grey);
    canvas.text(String(Number((n * stepGy).toPrecision(6))), position - 3, toY(0) + 10, {
      size: 6.5,
      color: grey,
    });
  }
  canvas.text('Absorbed dose, Gy', plot.x + plot.width / 2 - 26, toY(0) + 19, { size: 7 });
  let legendX = plot.x;
  for (const { dose, automatic, color, displayName } of kidneys) {
    const ink = printInk(color);
    const draw = (statistics: AbsorbedDoseStatistics | undefined, dash?: number[]) => {
      if (statistics) {
        const { dosesGy, cumulativeFractions } = statistics.dvh;
        const points = dosesGy.flatMap((doseGy, n): [number, number][] =>
          doseGy <= endGy ? [[toX(doseGy), toY(cumulativeFractions[n])]] : [],
        );
        canvas.polyline(points, ink, dash);
      }
    };
    draw(automatic?.dose, [3, 2]);
    draw(dose);
    canvas.line([legendX, y + height - 3], [legendX + 12, y + height - 3], ink, 1.5);
    canvas.text(
      automatic ? `${displayName} (dashed: automatic)` : displayName,
      legendX + 15,
      y + height,
      {
        size: 7,
      },
    );
    legendX += automatic ? 130 : 75;
  }
}
