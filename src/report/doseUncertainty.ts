import type { UncertaintySettings } from '../configuration';
import { DosimetryError } from '../errors';
import type { DoseUncertainty, UncertaintyComponent } from '../quantities/kidneyNumbers';

/** Mean dose of the contours at two probabilities, Gy. */
export interface ContourBand {
  /** Contour where the network's kidney probability is at least 0.3: the larger one. */
  meanDoseAt03Gy: number;
  /** At least 0.7: the smaller one. */
  meanDoseAt07Gy: number;
}

/**
 * First-order uncertainty of a mean absorbed dose (k = 1): relative components added in squares.
 *
 * The contour acts on activity and mass at once, in opposite directions; taking the change of the
 * dose itself between two contours has their covariance in it. Without such contours the relative
 * uncertainty of the volume stands in, in full, as if the activity stayed the same.
 * @returns undefined where no component is known.
 * @throws INVALID_ARGUMENT for a mean dose or band that is not above 0
 */
export function doseUncertainty(
  meanDoseGy: number,
  settings: UncertaintySettings,
  band?: ContourBand,
): DoseUncertainty | undefined {
  const components: UncertaintyComponent[] = [
    contourComponent(meanDoseGy, settings, band),
    ofSite('calibration', 'Calibration', settings.calibrationRelative),
    ofSite('recovery', 'Recovery (partial volume)', settings.recoveryRelative),
    ofSite('curve-fit', 'Fit of the time-activity curve', settings.curveFitRelative),
  ];
  const known = components.flatMap(
    ({ relativeStandardUncertainty }) => relativeStandardUncertainty ?? [],
  );
  if (known.length === 0) {
    return undefined;
  }
  const relativeStandardUncertainty = Math.hypot(...known);
  return {
    relativeStandardUncertainty,
    standardUncertaintyGy: relativeStandardUncertainty * meanDoseGy,
    components,
    isComplete: known.length === components.length,
  };
}

function contourComponent(
  meanDoseGy: number,
  { volumeRelative }: UncertaintySettings,
  band?: ContourBand,
): UncertaintyComponent {
  if (band) {
    const { meanDoseAt03Gy, meanDoseAt07Gy } = band;
    if (!(meanDoseGy > 0 && meanDoseAt03Gy >= 0 && meanDoseAt07Gy >= 0)) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'The uncertainty by the contour cannot be given.',
        why: `Mean doses of ${meanDoseGy}, ${meanDoseAt03Gy} and ${meanDoseAt07Gy} Gy were given.`,
        next: 'Check that the kidney lies inside the dose map.',
      });
    }
    return {
      id: 'contour',
      label: 'Contour',
      // Rectangular between the two contours: half width over the root of 3 (GUM 4.3.7).
      relativeStandardUncertainty:
        Math.abs(meanDoseAt03Gy - meanDoseAt07Gy) / (2 * Math.sqrt(3) * meanDoseGy),
      basis: `Mean dose ${meanDoseAt03Gy.toFixed(3)} Gy in the contour at probability 0.3, ${meanDoseAt07Gy.toFixed(3)} Gy at 0.7`,
    };
  }
  return volumeRelative === undefined
    ? {
        id: 'contour',
        label: 'Contour',
        basis:
          'Not known: no contours at other probabilities, and no volume uncertainty of the site',
      }
    : {
        id: 'volume',
        label: 'Volume of the contour',
        relativeStandardUncertainty: volumeRelative,
        basis: 'Set by the site (volumeRelative)',
      };
}

function ofSite(
  id: UncertaintyComponent['id'],
  label: string,
  relativeStandardUncertainty: number | undefined,
): UncertaintyComponent {
  return relativeStandardUncertainty === undefined
    ? { id, label, basis: 'Not stated by the site' }
    : { id, label, relativeStandardUncertainty, basis: 'Set by the site' };
}
