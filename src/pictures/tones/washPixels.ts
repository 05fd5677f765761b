import { jetColor } from './jetColor';
import { washOpacity } from './washOpacity';

export interface DoseWash {
  /** Nothing is drawn below, Gy. */
  thresholdGy: number;
  /** Dose at the top of the colour scale, Gy. */
  maximumGy: number;
  /** 0 to 1, of the highest dose; less below. */
  opacity: number;
}

/** Colours between 0 and the top of the scale: more than an eye tells apart. */
const levels = 512;

/**
 * Doses as colours to lay over an image, RGBA: the scale's end above it, nothing below the
 * threshold and where the dose is not known (NaN).
 */
export function washPixels(dosesGy: Float32Array, wash: DoseWash): Uint8ClampedArray<ArrayBuffer> {
  const table = colourTable(wash);
  const pixels = new Uint8ClampedArray(4 * dosesGy.length);
  for (let n = 0; n < dosesGy.length; n++) {
    const dose = dosesGy[n];
    // NaN is not above either.
    if (dose > 0 && dose >= wash.thresholdGy) {
      const level = Math.min(levels, Math.round((dose / wash.maximumGy) * levels));
      pixels.set(table[level], 4 * n);
    }
  }
  return pixels;
}

function colourTable({ thresholdGy, maximumGy, opacity }: DoseWash): number[][] {
  const points = washOpacity(thresholdGy, maximumGy, opacity);
  return Array.from({ length: levels + 1 }, (_, level) => [
    ...jetColor(level / levels),
    255 * opacityAt(points, Math.max(thresholdGy, (level / levels) * maximumGy)),
  ]);
}

function opacityAt(points: readonly { value: number; opacity: number }[], dose: number): number {
  const n = points.findIndex(({ value }) => value >= dose);
  if (n < 1) {
    return n < 0 ? points[points.length - 1].opacity : points[0].opacity;
  }
  const [below, above] = [points[n - 1], points[n]];
  const share = (dose - below.value) / (above.value - below.value);
  return below.opacity + share * (above.opacity - below.opacity);
}
