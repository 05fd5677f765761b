import { getNumber, getStrings } from '../../dicom';
import type { DeadTimeSettings } from '../../configuration';
import type { NaturalDataset } from '../../dicom/types';
import { DosimetryError } from '../../errors';

export interface DeadTimeInput {
  settings?: DeadTimeSettings;
  /** Count rate of the projections, cps; a site's formula rests on it. */
  countRateCps?: number;
  /** The user's word, which goes before everything else. */
  entered?: number;
}

export interface DeadTime {
  /** At least 0.9; 1 where nothing is known. */
  factor: number;
  /** Where it is from, for a sentence. */
  basis: string;
  /** Nobody said it, and the images are not corrected. */
  isUnknown: boolean;
}

/**
 * By how much the counts are to be raised for the dead time of the detectors: as entered, 1 where
 * the images are corrected already (CorrectedImage DTIM), DeadTimeFactor (0054,1324), or the
 * formula of the site at the count rate.
 * @throws INVALID_ARGUMENT for a factor that cannot be one
 */
export function deadTimeFactor(
  dataset: NaturalDataset,
  { settings, countRateCps, entered }: DeadTimeInput,
): DeadTime {
  if (entered !== undefined) {
    return known(entered, 'as entered');
  }
  if (getStrings(dataset, 'CorrectedImage').includes('DTIM')) {
    return known(1, 'the images are corrected for it (CorrectedImage DTIM)');
  }
  const ofFile = getNumber(dataset, 'DeadTimeFactor');
  if (ofFile !== undefined && ofFile > 0) {
    return known(ofFile, 'DeadTimeFactor of the images');
  }
  if (settings && 'factor' in settings) {
    return known(settings.factor, 'as the site set it');
  }
  if (settings && countRateCps !== undefined) {
    const factor = settings.exponentials.reduce(
      (sum, { amplitude, rateCps }) => sum + amplitude * Math.exp(countRateCps / rateCps),
      settings.constant,
    );
    return known(factor, `the site's formula at ${countRateCps.toPrecision(4)} counts a second`);
  }
  return {
    factor: 1,
    basis: settings
      ? "not corrected: the site's formula needs the count rate of the projections"
      : 'not corrected: nothing is known about it',
    isUnknown: true,
  };
}

function known(factor: number, basis: string): DeadTime {
  if (!(factor >= 0.9 && factor <= 10)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dead time of the camera cannot be right.',
      why: `The factor is ${factor} (${basis}); 0.9 to 10 are possible.`,
      next: 'Check the count rate and the setting of the camera, or enter the factor.',
    });
  }
  return { factor, basis, isUnknown: false };
}
