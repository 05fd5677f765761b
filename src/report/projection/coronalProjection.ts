import { doseInterpolator } from '../../dose';
import type { DoseVolume } from '../../dose';
import { indexToIndexMatrix } from '../../volume';
import type { Labelmap, Volume } from '../../volume';
import { doseColour } from '../../pictures/doseColour';
import { outlineColour } from '../../pictures/outlineColour';
import { patientAxes } from './patientAxes';
import type { RgbRaster } from '../../pictures/rgbRaster';

export interface CoronalProjectionOptions {
  /** Added point by point; drawn as colour over the CT. */
  doses?: readonly DoseVolume[];
  /** Dose at the top of the colour scale, Gy; default: the largest projected dose. */
  maximumGy?: number;
  /** No colour below, Gy. Default 0. */
  thresholdGy?: number;
  /** Of the colour, 0 to 1. Default 0.55. */
  opacity?: number;
  /** Longest side of the picture, pixels. Default 320. */
  maximumSize?: number;
}

export interface CoronalProjection extends RgbRaster {
  /** Dose at the top of the colour scale, Gy; undefined without dose. */
  maximumGy?: number;
}

/** Mean HU along the body that are drawn black and white: air between and bone within pull it apart. */
const WINDOW = { lower: -400, upper: 150 };

/**
 * The kidneys as seen from the front: the CT's mean, the dose's maximum and the outline of each kidney,
 * all along patient y. The patient's right is on the left, the head at the top. Grids that are not along the
 * body's axes are drawn along their nearest ones.
 * @param ct HU; `labelmap` on its grid
 */
export function coronalProjection(
  ct: Volume,
  labelmap: Labelmap,
  options: CoronalProjectionOptions = {},
): CoronalProjection {
  const { doses = [], thresholdGy = 0, opacity = 0.55, maximumSize = 320 } = options;
  const { axis, isForward } = patientAxes(ct);
  const extentMm = axis.map((one) => ct.dimensions[one] * ct.spacingMm[one]);
  const pixelMm = Math.max(
    Math.min(...ct.spacingMm),
    Math.max(extentMm[0], extentMm[2]) / maximumSize,
  );
  const width = Math.max(1, Math.round(extentMm[0] / pixelMm));
  const height = Math.max(1, Math.round(extentMm[2] / pixelMm));
  const strides = [1, ct.dimensions[0], ct.dimensions[0] * ct.dimensions[1]];
  const depth = ct.dimensions[axis[1]];
  const depthStride = strides[axis[1]];
  // Rows run from the head down, so against patient z.
  const columnIndex = indices(width, ct.dimensions[axis[0]], isForward[0]);
  const rowIndex = indices(height, ct.dimensions[axis[2]], !isForward[2]);

  const grey = new Float32Array(width * height);
  const labels = new Uint8Array(width * height);
  const projected = doses.length > 0 ? new Float32Array(width * height) : undefined;
  const doseAt = doses.map((dose) => ({
    at: doseInterpolator(dose),
    matrix: indexToIndexMatrix(ct, dose),
  }));
  const finest = Math.min(...doses.flatMap(({ spacingMm }) => spacingMm));
  const doseStep = Math.max(1, Math.floor(finest / 2 / ct.spacingMm[axis[1]]));
  const index = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const n = column + width * row;
      const start = columnIndex[column] * strides[axis[0]] + rowIndex[row] * strides[axis[2]];
      let sum = 0;
      let label = 0;
      for (let d = 0; d < depth; d++) {
        const at = start + d * depthStride;
        sum += ct.data[at];
        label ||= labelmap.data[at];
      }
      grey[n] = sum / depth;
      labels[n] = label;
      if (projected) {
        index[axis[0]] = columnIndex[column];
        index[axis[2]] = rowIndex[row];
        projected[n] = largestDose(depth, doseStep);
      }
    }
  }
  const maximumGy = options.maximumGy ?? projected?.reduce((a, b) => Math.max(a, b), 0);
  const data = new Uint8Array(3 * width * height);
  for (let n = 0; n < width * height; n++) {
    const level = 255 * clamp((grey[n] - WINDOW.lower) / (WINDOW.upper - WINDOW.lower));
    const dose = projected?.[n] ?? 0;
    const isWashed = maximumGy !== undefined && maximumGy > 0 && dose > thresholdGy;
    const colour = isWashed ? doseColour(dose / maximumGy) : undefined;
    const outline = outlineColour(labels, n, width, height);
    for (let c = 0; c < 3; c++) {
      const washed = colour ? (1 - opacity) * level + opacity * colour[c] : level;
      data[3 * n + c] = outline ? outline[c] : Math.round(washed);
    }
  }
  return { width, height, data, pixelMm, ...(projected && { maximumGy }) };

  function largestDose(count: number, step: number): number {
    let largest = 0;
    for (let d = 0; d < count; d += step) {
      index[axis[1]] = d;
      let sum = 0;
      for (const { at, matrix: m } of doseAt) {
        const [i, j, k] = index;
        sum += at(
          m[0] * i + m[1] * j + m[2] * k + m[3],
          m[4] * i + m[5] * j + m[6] * k + m[7],
          m[8] * i + m[9] * j + m[10] * k + m[11],
        );
      }
      // An unknown dose (NaN) is not larger.
      if (sum > largest) largest = sum;
    }
    return largest;
  }
}

/** Index of the grid for each pixel of a picture's side. */
function indices(pixels: number, count: number, isForward: boolean): Int32Array {
  return Int32Array.from({ length: pixels }, (_, n) => {
    const index = Math.min(count - 1, Math.floor(((n + 0.5) * count) / pixels));
    return isForward ? index : count - 1 - index;
  });
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
