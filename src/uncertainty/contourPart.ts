import { recoveryFactor } from '../recovery';
import { bandContourPart } from './bandContourPart';
import { borderContourPart } from './borderContourPart';
import type { ContourBand, ContourReading, KidneyContour } from './contourReading';
import { statedPart } from './statedPart';
import type { UncertaintyPart } from './uncertaintyPart';
import { volumeContourPart } from './volumeContourPart';

/** How the contour's part is told: by the first that is at hand. */
export interface ContourEvidence {
  /** Where the network drew the contour and nobody changed it. */
  band?: ContourBand;
  contour?: KidneyContour;
  /** Uncertainty of the border as a whole. */
  borderMm?: number;
  /** Of the volume, relative, by the site: before `borderMm`. */
  volumeRelative?: number;
}

/**
 * The contour's part of the dose by one map.
 * @param map index of the map
 * @param factor recovered over uncorrected dose, for the part of a recovered dose
 */
export function contourPart(
  { band, contour, borderMm, volumeRelative }: ContourEvidence,
  map: number,
  factor?: number,
): UncertaintyPart {
  if (band) {
    const [at03, at05, at07] = dosesOf([band.at03, band.at05, band.at07], 1, map, factor);
    if (at03 !== undefined && at05 !== undefined && at07 !== undefined) {
      return bandContourPart({ meanDoseGy: at05, meanDoseAt03Gy: at03, meanDoseAt07Gy: at07 });
    }
  }
  if (contour) {
    const { own, inner, outer, surfaceMm2 } = contour;
    const [narrow, middle, wide] = dosesOf([inner, own, outer], 1, map, factor);
    if (narrow !== undefined && middle !== undefined && wide !== undefined) {
      const doses = {
        volumeMl: own.volumeMl,
        surfaceMm2,
        meanDoseGy: middle,
        inner: { volumeMl: inner.volumeMl, meanDoseGy: narrow },
        outer: { volumeMl: outer.volumeMl, meanDoseGy: wide },
      };
      return borderContourPart(doses, { borderMm, volumeRelative });
    }
  }
  return volumeRelative === undefined
    ? statedPart('contour', undefined, 'No other contours, and no volume uncertainty of the site.')
    : volumeContourPart({ volumeRelative });
}

/**
 * Doses of contours of one kidney, Gy, recovered where a factor is given.
 * @param own index of the contour that `factor` belongs to
 */
function dosesOf(
  readings: readonly ContourReading[],
  own: number,
  map: number,
  factor?: number,
): (number | undefined)[] {
  const means = readings.map(({ meanDosesGy }) => aboveZero(meanDosesGy[map]));
  if (factor === undefined) {
    return means;
  }
  const coefficients = readings.map((reading) => reading.recoveryCoefficients[map]);
  const [mean, coefficient] = [means[own], coefficients[own]];
  if (mean === undefined || coefficient === undefined) {
    return means.map(() => undefined);
  }
  const before = { mean, recoveryCoefficient: coefficient, factor };
  return means.map((other, n) => {
    const recoveryCoefficient = coefficients[n];
    if (other === undefined || recoveryCoefficient === undefined) {
      return undefined;
    }
    const changed = recoveryFactor(before, { mean: other, recoveryCoefficient });
    return changed === undefined ? undefined : other * changed;
  });
}

function aboveZero(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}
