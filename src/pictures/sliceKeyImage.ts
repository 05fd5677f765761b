import { indexToPatient } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume';
import { doseColour } from './doseColor';
import { outlineColour } from './outlineColour';
import type { RgbRaster } from './rgbRaster';

export interface KeySlice {
  /** Grid of CT and labels. */
  geometry: VolumeGeometry;
  k: number;
  /** Of slice k, row by row: 1 right kidney, 2 left kidney. */
  labels: Uint8Array;
  /** HU of the same voxels; black where the viewer no longer holds them. */
  hounsfield?: ArrayLike<number>;
  /** Gy at a point in patient coordinates, NaN where not known. */
  doseAt?: (x: number, y: number, z: number) => number;
}

export interface SliceKeyImageOptions {
  /** Dose at the top of the colour scale, Gy. */
  maximumGy: number;
  /** No colour below, Gy. */
  thresholdGy: number;
  /** Of the colour, 0 to 1. */
  opacity: number;
  /** Around the kidneys. Default 30 mm. */
  marginMm?: number;
}

/** HU that are drawn black and white: soft tissue. */
const window = { lower: -160, upper: 240 };
/** Pixels are at most this large, so that an outline of one pixel is a thin line. */
const largestPixelMm = 0.8;

/**
 * One slice with the outlines of the kidneys over CT and dose, cropped to the kidneys. Of an axial slice the patient's
 * right is on the left and the front at the top; of others the axis nearer to patient x runs across.
 * @returns undefined where the slice shows no kidney
 */
export function sliceKeyImage(
  { geometry, k, labels, hounsfield, doseAt }: KeySlice,
  { maximumGy, thresholdGy, opacity, marginMm = 30 }: SliceKeyImageOptions,
): RgbRaster | undefined {
  const { spacingMm, direction } = geometry;
  const across = Math.abs(direction[0]) >= Math.abs(direction[3]) ? 0 : 1;
  const down = 1 - across;
  const isReversed = {
    across: direction[3 * across] < 0,
    // Towards the back; in a slice that is not axial, towards the feet.
    down: direction[3 * down + 1] < 0 || direction[3 * down + 2] > 0.5,
  };
  const bounds = labelledBounds(labels, geometry.dimensions);
  if (!bounds) {
    return undefined;
  }
  const [first, size] = [across, down]
    .map((axis) => {
      const margin = Math.round(marginMm / spacingMm[axis]);
      const from = Math.max(0, bounds.min[axis] - margin);
      return [from, Math.min(geometry.dimensions[axis] - 1, bounds.max[axis] + margin) - from + 1];
    })
    .reduce<[number[], number[]]>(
      ([froms, sizes], [from, count]) => [
        [...froms, from],
        [...sizes, count],
      ],
      [[], []],
    );
  const finest = Math.min(spacingMm[across], spacingMm[down]);
  const pixelMm = finest / Math.ceil(finest / largestPixelMm);
  const width = Math.max(1, Math.round((size[0] * spacingMm[across]) / pixelMm));
  const height = Math.max(1, Math.round((size[1] * spacingMm[down]) / pixelMm));
  const [nx] = geometry.dimensions;
  /** Place of a pixel's middle, in voxels along i and j. */
  const placeOf = (column: number, row: number): [number, number] => {
    const place: [number, number] = [0, 0];
    const x = ((column + 0.5) * size[0]) / width - 0.5;
    const y = ((row + 0.5) * size[1]) / height - 0.5;
    place[across] = first[0] + (isReversed.across ? size[0] - 1 - x : x);
    place[down] = first[1] + (isReversed.down ? size[1] - 1 - y : y);
    return place;
  };
  const grey = new Float32Array(width * height);
  const drawn = new Uint8Array(width * height);
  const doses = new Float32Array(width * height);
  for (let row = 0, n = 0; row < height; row++) {
    for (let column = 0; column < width; column++, n++) {
      const [i, j] = placeOf(column, row);
      const voxel = Math.round(i) + nx * Math.round(j);
      grey[n] = hounsfield ? hounsfield[voxel] : window.lower;
      drawn[n] = labels[voxel];
      if (doseAt) {
        doses[n] = doseAt(...indexToPatient(geometry, [i, j, k] as Vec3));
      }
    }
  }
  const data = new Uint8Array(3 * width * height);
  for (let n = 0; n < grey.length; n++) {
    const share = (grey[n] - window.lower) / (window.upper - window.lower);
    const level = 255 * Math.min(1, Math.max(0, share));
    // A dose that is not known is above no threshold.
    const colour =
      doses[n] > thresholdGy && maximumGy > 0 ? doseColour(doses[n] / maximumGy) : undefined;
    const outline = outlineColour(drawn, n, width, height);
    for (let c = 0; c < 3; c++) {
      const washed = colour ? (1 - opacity) * level + opacity * colour[c] : level;
      data[3 * n + c] = outline ? outline[c] : Math.round(washed);
    }
  }
  return { width, height, data, pixelMm };
}

function labelledBounds(
  labels: Uint8Array,
  [nx, ny]: Vec3,
): { min: [number, number]; max: [number, number] } | undefined {
  let [left, right, top, bottom] = [nx, -1, ny, -1];
  for (let n = 0; n < labels.length; n++) {
    if (labels[n] !== 0) {
      const i = n % nx;
      const j = (n - i) / nx;
      left = Math.min(left, i);
      right = Math.max(right, i);
      top = Math.min(top, j);
      bottom = j;
    }
  }
  return right < 0 ? undefined : { min: [left, top], max: [right, bottom] };
}
