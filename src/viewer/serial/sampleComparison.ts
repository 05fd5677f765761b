import { doseInterpolator } from '../../dose/doseInterpolator';
import { composeAffine, patientToIndexMatrix } from '../../volume';
import type { Affine, Labelmap, Vec3, Volume } from '../../volume/types';
import type { ComparisonImages } from './comparisonImages';
import { kidneyBoxMm } from './kidneyBoxMm';

export interface ComparisonRequest {
  plane: 'coronal' | 'axial';
  kind: ComparisonImages['kind'];
  /** From the middle of the kidney: to the front, or to the head. */
  offsetMm: number;
}

/** An image and where it lies to the kidney that is looked at. */
export interface LaidImage {
  image: Volume<Float32Array>;
  /** From the patient coordinates of the reference contour to those of the image, LPS mm. */
  toImage: Affine;
}

/** Two time points of one kidney. */
export interface ComparedPair {
  /** The contour of the reference. */
  kidneys: Labelmap;
  label: number;
  activity: [LaidImage, LaidImage];
  /** Undefined where one of the two has none. */
  ct?: [LaidImage, LaidImage];
  /** The same, one body on the other; undefined where they could not be laid so. */
  body?: [LaidImage, LaidImage];
}

const pixelMm = 1.5;
/** Shown around the kidney. */
const marginMm = 25;

/** Of a picture's pixels: columns run along `across`, rows along `down`. */
const planes = {
  coronal: { across: [1, 0, 0], down: [0, 0, -1], depth: [0, -1, 0] },
  axial: { across: [1, 0, 0], down: [0, 1, 0], depth: [0, 0, 1] },
} as const satisfies Record<string, Record<string, Vec3>>;

/**
 * One plane through a kidney in two time points, sampled linearly on pixels of 1.5 mm.
 *
 * @returns undefined where an image of that kind, or the kidney, is not at hand
 */
export function sampleComparison(
  { kidneys, label, ...laid }: ComparedPair,
  { plane, kind, offsetMm }: ComparisonRequest,
): ComparisonImages | undefined {
  const box = kidneyBoxMm(kidneys, label);
  const images = laid[kind];
  if (!box || !images) {
    return undefined;
  }
  const { across, down, depth } = planes[plane];
  const sizeMm = (axis: Vec3) =>
    2 * marginMm + axis.reduce((sum, part, n) => sum + Math.abs(part) * box.sizeMm[n], 0);
  const columns = Math.ceil(sizeMm(across) / pixelMm);
  const rows = Math.ceil(sizeMm(down) / pixelMm);
  const origin = box.centreMm.map(
    (mm, n) =>
      mm +
      offsetMm * depth[n] -
      pixelMm * (((columns - 1) / 2) * across[n] + ((rows - 1) / 2) * down[n]),
  );
  // Pixel (column, row, 0) to LPS mm.
  const toPatient = [0, 1, 2].flatMap((n) => [
    pixelMm * across[n],
    pixelMm * down[n],
    depth[n],
    origin[n],
  ]) as Affine;
  const size = { columns, rows };
  return {
    kind,
    columns,
    rows,
    pixelMm,
    first: sampleLinear(images[0], toPatient, size),
    second: sampleLinear(images[1], toPatient, size),
    kidney: insideOf(kidneys, label, toPatient, size),
  };
}

interface PictureSize {
  columns: number;
  rows: number;
}

function sampleLinear(
  { image, toImage }: LaidImage,
  toPatient: Affine,
  { columns, rows }: PictureSize,
): Float32Array {
  const m = composeAffine(composeAffine(toPatient, toImage), patientToIndexMatrix(image));
  const at = doseInterpolator(image);
  return Float32Array.from({ length: columns * rows }, (_, n) => {
    const column = n % columns;
    const row = (n - column) / columns;
    return at(
      m[0] * column + m[1] * row + m[3],
      m[4] * column + m[5] * row + m[7],
      m[8] * column + m[9] * row + m[11],
    );
  });
}

/** 1 where the nearest voxel has the label, else 0. */
function insideOf(
  labels: Labelmap,
  label: number,
  toPatient: Affine,
  { columns, rows }: PictureSize,
): Float32Array {
  const m = composeAffine(toPatient, patientToIndexMatrix(labels));
  const [nx, ny, nz] = labels.dimensions;
  return Float32Array.from({ length: columns * rows }, (_, n) => {
    const column = n % columns;
    const row = (n - column) / columns;
    const i = Math.round(m[0] * column + m[1] * row + m[3]);
    const j = Math.round(m[4] * column + m[5] * row + m[7]);
    const k = Math.round(m[8] * column + m[9] * row + m[11]);
    const isThere = i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz;
    return isThere && labels.data[i + nx * (j + ny * k)] === label ? 1 : 0;
  });
}
