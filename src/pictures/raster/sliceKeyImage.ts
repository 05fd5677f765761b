import { kidneySides } from '../../labels';
import { indexToPatientMatrix } from '../../volume';
import type { VolumeGeometry } from '../../volume';
import { cellIndices } from '../plane/cellIndices';
import { cropSizeMm } from '../plane/cropSizeMm';
import { doseColor } from '../tones/doseColor';
import { drawOutline } from './drawOutline';
import { greyLevel } from '../tones/greyLevel';
import { hounsfieldWindows } from '../tones/hounsfieldWindows';
import { kidneyCrop } from '../plane/kidneyCrop';
import type { PictureCrop } from '../plane/kidneyCrop';
import { outlineLines } from '../lines/outlineLines';
import type { PicturePlane } from '../plane/picturePlane';
import { pixelSteps } from '../plane/pixelSteps';
import type { RgbRaster } from './rgbRaster';
import { slicePlane } from '../plane/slicePlane';
import { windowRange } from '../tones/windowRange';

export interface KeySlice {
  /** Grid of CT and labels. */
  geometry: VolumeGeometry;
  k: number;
  /** Of slice k, row by row: 1 right kidney, 2 left kidney. */
  labels: Uint8Array;
  /**
   * HU of the same voxels; without it the picture is black, because the viewer no longer holds
   * them.
   */
  hounsfield?: ArrayLike<number>;
  /** Gy at a point in patient coordinates, NaN where not known. */
  doseAt?: (x: number, y: number, z: number) => number;
}

export interface SliceKeyImageOptions {
  /** Dose at the top of the colour scale, Gy. */
  maximumGy: number;
  /** Doses below this are not coloured, Gy. */
  thresholdGy: number;
  /** Opacity of the colour, 0 to 1. */
  opacity: number;
  /** Margin around the kidneys, mm; default as in `kidneyCrop`. */
  marginMm?: number;
}

/** Largest size of a pixel, so that an outline two pixels wide looks thin. */
const largestPixelMm = 0.8;

/**
 * One slice with the outlines of the kidneys over CT and dose, cropped to the kidneys and oriented
 * as in `slicePlane`.
 * @returns undefined where the slice shows no kidney
 */
export function sliceKeyImage(
  slice: KeySlice,
  { marginMm, ...wash }: SliceKeyImageOptions,
): RgbRaster | undefined {
  const plane = slicePlane(slice.geometry);
  const kidneys = kidneySides.map(({ label }) => maskInPicture(plane, slice, label));
  const crop = kidneyCrop(plane, kidneys, marginMm);
  if (!crop) {
    return undefined;
  }
  const raster = paintSlice(slice, plane, crop, wash);
  kidneySides.forEach(({ color }, n) => {
    const lines = outlineLines(plane, crop, kidneys[n]);
    drawOutline(raster, { color, isDashed: false, lines });
  });
  return raster;
}

/** 1 where a pixel of the plane has the label. */
function maskInPicture(
  plane: PicturePlane,
  { geometry, labels }: KeySlice,
  label: number,
): Uint8Array {
  const [nx] = geometry.dimensions;
  const { origin, step } = pixelSteps(plane);
  const mask = new Uint8Array(labels.length);
  for (let n = labels.indexOf(label); n >= 0; n = labels.indexOf(label, n + 1)) {
    mask[origin + step[0] * (n % nx) + step[1] * Math.floor(n / nx)] = 1;
  }
  return mask;
}

/** The CT in grey with the dose in colour over it. */
function paintSlice(
  { geometry, k, hounsfield, doseAt }: KeySlice,
  plane: PicturePlane,
  crop: PictureCrop,
  { maximumGy, thresholdGy, opacity }: SliceKeyImageOptions,
): RgbRaster {
  const finest = Math.min(...plane.pixelMm);
  const pixelMm = finest / Math.ceil(finest / largestPixelMm);
  const [width, height] = cropSizeMm(plane, crop).map((mm) =>
    Math.max(1, Math.round(mm / pixelMm)),
  );
  const { across, down } = cellIndices(plane, crop, { columns: width, rows: height });
  const range = windowRange(hounsfieldWindows.slice);
  const m = indexToPatientMatrix(geometry);
  const data = new Uint8Array(3 * width * height);
  const index = [0, 0, k];
  for (let row = 0, n = 0; row < height; row++) {
    index[plane.axes.down] = down[row];
    for (let column = 0; column < width; column++, n += 3) {
      index[plane.axes.across] = across[column];
      const [i, j] = index;
      const voxel = Math.round(i) + geometry.dimensions[0] * Math.round(j);
      const level = hounsfield ? greyLevel(hounsfield[voxel], range) : 0;
      const doseGy = doseAt?.(
        m[0] * i + m[1] * j + m[2] * k + m[3],
        m[4] * i + m[5] * j + m[6] * k + m[7],
        m[8] * i + m[9] * j + m[10] * k + m[11],
      );
      // An unknown dose (NaN) is not above the threshold.
      const isWashed = doseGy !== undefined && doseGy > thresholdGy && maximumGy > 0;
      const color = isWashed ? doseColor(doseGy / maximumGy) : undefined;
      for (let c = 0; c < 3; c++) {
        data[n + c] = Math.round(color ? (1 - opacity) * level + opacity * color[c] : level);
      }
    }
  }
  return { width, height, data, pixelMm };
}
