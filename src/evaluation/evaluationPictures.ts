import type { DoseVolume } from '../dose';
import { doseAtPoint } from '../dose/doseAtPoint';
import { kidneySides } from '../labels';
import { coronalGrey } from '../pictures/tones/coronalGrey';
import type { CoronalImage } from '../pictures/projection/coronalImage';
import type { NamedOutline } from '../pictures/coronalSvg';
import type { Silhouettes } from '../pictures/projection/createSilhouettes';
import { cropSizeMm } from '../pictures/plane/cropSizeMm';
import { depthRange } from '../pictures/projection/depthRange';
import { kidneyCrop } from '../pictures/plane/kidneyCrop';
import type { PictureCrop } from '../pictures/plane/kidneyCrop';
import { outlineLines } from '../pictures/lines/outlineLines';
import { projectCt } from '../pictures/projection/projectCt';
import { projectDose } from '../pictures/projection/projectDose';
import { silhouettesOf } from '../pictures/projection/silhouettesOf';
import type { Labelmap, Volume } from '../volume/types';

export interface EvaluationPicturesInput {
  ct: Volume;
  dose?: DoseVolume;
  /** Both on the CT's grid. */
  automatic: Labelmap;
  reference: Labelmap;
}

/** The view from the front, drawn by `coronalSvg`. */
export interface EvaluationPicture {
  /** Used in the file's name. */
  name: 'ct' | 'dose';
  subtitle: string;
  columns: number;
  rows: number;
  /** One byte a sample, row by row. */
  grey: Uint8ClampedArray;
  widthMm: number;
  heightMm: number;
  outlines: NamedOutline[];
}

const referenceColor = [255, 255, 255] as const;

/**
 * CT and, where there is one, dose from the front, around both kidneys, with both contours: the
 * automatic ones in the side's colour, the manual ones white and dashed.
 * @returns an empty list where there is no kidney
 */
export async function evaluationPictures(
  input: EvaluationPicturesInput,
): Promise<EvaluationPicture[]> {
  const { ct, dose, automatic, reference } = input;
  const [found, manual] = [automatic, reference].map(silhouettesOf);
  const { plane } = found;
  const crop = kidneyCrop(plane, [...found.counts(), ...manual.counts()]);
  if (!crop) {
    return [];
  }
  const [widthMm, heightMm] = cropSizeMm(plane, crop);
  const outlines = outlinesOf(found, manual, crop);
  const depth = await depthRange(ct, plane, (k) => eitherLabel(automatic, reference, k));
  const size = ct.dimensions[0] * ct.dimensions[1];
  const slice = (k: number) => ct.data.subarray(k * size, (k + 1) * size);
  const ctImage = await projectCt({ geometry: ct, plane, crop, slice, depth });
  const doseImage =
    dose && (await projectDose({ geometry: ct, plane, crop, doseAt: doseAtPoint([dose]) }));
  const picture = (
    name: EvaluationPicture['name'],
    subtitle: string,
    image: CoronalImage,
  ): EvaluationPicture => ({
    name,
    subtitle,
    columns: image.columns,
    rows: image.rows,
    grey: coronalGrey(image, largestValue(image)),
    widthMm,
    heightMm,
    outlines,
  });
  return [
    picture('ct', "CT, mean over the kidneys' depth", ctImage),
    ...(doseImage ? [picture('dose', 'Dose, maximum', doseImage)] : []),
  ];
}

function outlinesOf(found: Silhouettes, manual: Silhouettes, crop: PictureCrop): NamedOutline[] {
  const lines = ({ plane, counts }: Silhouettes, n: number) =>
    outlineLines(plane, crop, counts()[n]);
  return [
    ...kidneySides.map(({ displayName, color }, n) => ({
      name: `${displayName}, automatic`,
      color,
      isDashed: false,
      lines: lines(found, n),
    })),
    ...kidneySides.map((_, n) => ({
      name: 'Manual',
      color: referenceColor,
      isDashed: true,
      lines: lines(manual, n),
    })),
  ];
}

/** Labels of slice k where either labelmap has a label. */
function eitherLabel(a: Labelmap, b: Labelmap, k: number): Uint8Array {
  const size = a.dimensions[0] * a.dimensions[1];
  const other = b.data.subarray(k * size, (k + 1) * size);
  return a.data.subarray(k * size, (k + 1) * size).map((label, n) => label || other[n]);
}

/** NaN means that nothing is known, and is not a value. */
function largestValue({ values }: CoronalImage): number {
  return values.reduce((max, value) => (value > max ? value : max), 0);
}
