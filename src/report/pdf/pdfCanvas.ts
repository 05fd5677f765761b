import {
  concatTransformationMatrix,
  drawObject,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  StandardFonts,
} from 'pdf-lib';
import type { PDFDocument, PDFFont, PDFPage, RGB } from 'pdf-lib';
import type { RgbRaster } from '../../pictures/raster/rgbRaster';
import { pdfText } from './pdfText';

export interface TextStyle {
  size?: number;
  bold?: boolean;
  color?: RGB;
  align?: 'left' | 'right';
}

/** One page with the origin at its top left, lengths in points. */
export interface PdfCanvas {
  width: number;
  height: number;
  text(text: string, x: number, y: number, style?: TextStyle): void;
  /** Lines of at most `width` points, broken between words. */
  wrap(text: string, width: number, style?: TextStyle): string[];
  line(from: [number, number], to: [number, number], color?: RGB, thickness?: number): void;
  polyline(points: readonly [number, number][], color: RGB, dash?: number[]): void;
  /** A circle of radius 2.2 points around a place, filled or not. */
  dot(at: [number, number], color: RGB, isFilled: boolean): void;
  box(x: number, y: number, width: number, height: number, color: RGB): void;
  /** Fitted into the frame, centred, in its own proportions. */
  image(raster: RgbRaster, x: number, y: number, width: number, height: number): void;
}

const black = rgb(0, 0, 0);
export const grey = rgb(0.4, 0.4, 0.4);

/** A page of A4 (595.28 x 841.89 points, ISO 216) in the two weights of Helvetica. */
export async function createPdfCanvas(document: PDFDocument): Promise<PdfCanvas> {
  const [regular, heavy] = [
    await document.embedFont(StandardFonts.Helvetica),
    await document.embedFont(StandardFonts.HelveticaBold),
  ];
  const page = document.addPage([595.28, 841.89]);
  const { width, height } = page.getSize();
  const fontOf = ({ bold = false }: TextStyle) => (bold ? heavy : regular);
  return {
    width,
    height,
    text(raw, x, y, style = {}) {
      const { size = 8, color = black, align = 'left' } = style;
      const text = pdfText(raw);
      const font = fontOf(style);
      const left = align === 'right' ? x - font.widthOfTextAtSize(text, size) : x;
      page.drawText(text, { x: left, y: height - y, size, font, color });
    },
    wrap: (text, maximum, style = {}) =>
      wrapText(pdfText(text), maximum, fontOf(style), style.size ?? 8),
    line([x0, y0], [x1, y1], color = black, thickness = 0.5) {
      page.drawLine({
        start: { x: x0, y: height - y0 },
        end: { x: x1, y: height - y1 },
        color,
        thickness,
      });
    },
    polyline(points, color, dash) {
      const path = points
        .map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`)
        .join('');
      page.drawSvgPath(path, {
        x: 0,
        y: height,
        borderColor: color,
        borderWidth: 1.2,
        ...(dash && { borderDashArray: dash }),
      });
    },
    dot([x, y], color, isFilled) {
      page.drawCircle({
        x,
        y: height - y,
        size: 2.2,
        borderColor: color,
        borderWidth: 0.8,
        ...(isFilled && { color }),
      });
    },
    box(x, y, boxWidth, boxHeight, color) {
      page.drawRectangle({
        x,
        y: height - y - boxHeight,
        width: boxWidth,
        height: boxHeight,
        color,
      });
    },
    image(raster, x, y, frameWidth, frameHeight) {
      drawRaster(document, page, raster, [x, height - y - frameHeight, frameWidth, frameHeight]);
    },
  };
}

function wrapText(text: string, maximum: number, font: PDFFont, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > maximum) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function drawRaster(
  document: PDFDocument,
  page: PDFPage,
  raster: RgbRaster,
  [x, y, frameWidth, frameHeight]: [number, number, number, number],
): void {
  const { context } = document;
  const stream = context.flateStream(raster.data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: raster.width,
    Height: raster.height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  });
  const name = page.node.newXObject('Picture', context.register(stream));
  const scale = Math.min(frameWidth / raster.width, frameHeight / raster.height);
  const [w, h] = [raster.width * scale, raster.height * scale];
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(w, 0, 0, h, x + (frameWidth - w) / 2, y + (frameHeight - h) / 2),
    drawObject(name),
    popGraphicsState(),
  );
}
