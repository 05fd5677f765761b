import { DosimetryError } from '../errors';
import { changeOfDose } from './changeOfDose';
import { partOfChanges } from './partOfChanges';
import type { UncertaintyPart } from './uncertaintyPart';

/** A kidney's contour, and what a narrower and a wider one would read. */
export interface BorderDoses {
  volumeMl: number;
  /** Of the contour's smooth surface. */
  surfaceMm2: number;
  meanDoseGy: number;
  inner: { volumeMl: number; meanDoseGy: number };
  outer: { volumeMl: number; meanDoseGy: number };
}

/** How unsure a contour is, standard uncertainties; the volume's goes before the border's. */
export interface BorderUncertainty {
  /** Default 1 mm. */
  borderMm?: number;
  volumeRelative?: number;
}

/**
 * How far the whole border of a careful contour lies off, standard uncertainty: contours of
 * clinicians and of the network lay 1.0 to 1.1 mm from each other on a real patient
 * (models/MODEL_CARD.md); as a shift of the whole border that is on the safe side.
 */
const usualBorderMm = 1;

/**
 * The contour's part where a person drew or edited it, and the network's probabilities no longer
 * tell: the border as a whole is uncertain by some mm. To a distance d belongs the share
 * d x surface / volume of the volume, to which the dose's measured response is scaled.
 * @throws INVALID_ARGUMENT for contours that are not narrower and wider, or doses not above 0
 */
export function borderContourPart(
  { volumeMl, surfaceMm2, meanDoseGy, inner, outer }: BorderDoses,
  { borderMm = usualBorderMm, volumeRelative }: BorderUncertainty = {},
): UncertaintyPart {
  if (!(inner.volumeMl < volumeMl && outer.volumeMl > volumeMl && surfaceMm2 > 0 && borderMm > 0)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The uncertainty by the contour cannot be given.',
      why: `Contours of ${inner.volumeMl}, ${volumeMl} and ${outer.volumeMl} ml with a border of ${borderMm} mm do not enclose each other.`,
      next: 'Check that the kidney is larger than a few voxels.',
    });
  }
  const volumeShare = volumeRelative ?? (borderMm * surfaceMm2) / (1000 * volumeMl);
  const perVolume = [inner, outer].map(
    (other) =>
      Math.log1p(changeOfDose(other.meanDoseGy, meanDoseGy)) /
      Math.abs(other.volumeMl / volumeMl - 1),
  );
  return partOfChanges(
    'contour',
    [Math.expm1(perVolume[0] * volumeShare), Math.expm1(perVolume[1] * volumeShare)],
    volumeRelative === undefined
      ? `The border of the contour is uncertain by ${borderMm} mm, ${(100 * volumeShare).toFixed(1)} % of the volume.`
      : `The volume of the contour is uncertain by ${(100 * volumeRelative).toFixed(1)} %, as set by the site.`,
  );
}
