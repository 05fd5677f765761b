import { LU177_HALF_LIFE_HOURS } from '../../dose/singleTimePointHours';
import { DosimetryError } from '../../errors';
import type { Volume } from '../../volume';
import { describeInstance } from '../describeInstance';
import { getNumber } from '../getNumber';
import { getSequence } from '../getSequence';
import { getString } from '../getString';
import type { NaturalDataset } from '../types';
import { classifyDoseSource } from './classifyDoseSource';
import type { DoseSourceClass } from './classifyDoseSource';
import type { StoredImage } from './readDoseSeries';
import { stackStoredValues } from './stackStoredValues';

export interface ReadActivitySeriesOptions {
  /** Hours from the administration to the measurement; needed for images decay-corrected to the administration. */
  hoursAfterAdministration: number;
}

export interface ActivitySeries {
  /** Bq/ml at the time of the measurement; NaN where the file gives none. */
  volume: Volume<Float32Array>;
  source: DoseSourceClass;
  /** What was made of the values, as sentences. */
  notes: string[];
}

/**
 * Activity concentration of 177Lu from an NM (RECON TOMO) or a series of PT images: Units BQML or Rescale Type
 * BQML by stored value x RescaleSlope + RescaleIntercept of each image, or a Real World Value Mapping.
 * Values that were decay-corrected to the administration (Decay Correction ADMIN, PS3.3 C.8.9.1) are
 * taken back to the measurement.
 * @throws DOSE_UNITS for anything but an activity concentration: dose, counts without a sensitivity, SUV;
 *   MISSING_TAG without a scale; INVALID_ARGUMENT without images; and as `stackStoredValues`
 */
export function readActivitySeries(
  images: readonly StoredImage[],
  { hoursAfterAdministration }: ReadActivitySeriesOptions,
): ActivitySeries {
  if (images.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The activity cannot be read.',
      why: 'The series has no images.',
      next: 'Load the series again.',
    });
  }
  const [{ dataset }] = images;
  if (getSequence(dataset, 'PerFrameFunctionalGroupsSequence').length > 0) {
    // Its decay correction is to a time of its own (Decay Correction DateTime), of each frame or of none.
    throw new DosimetryError('DOSE_UNITS', {
      what: `No dose is computed from the ${describeInstance(dataset)}.`,
      why: 'It is an enhanced multi-frame object, whose decay correction is not read here.',
      next: 'Export the activity as single PET images or as NM.',
    });
  }
  const source = activitySource(dataset);
  const isToAdministration = images.map(
    (image) => getString(image.dataset, 'DecayCorrection') === 'ADMIN',
  );
  const decay = 2 ** (-hoursAfterAdministration / LU177_HALF_LIFE_HOURS);
  const volume = stackStoredValues(images, (one) => {
    const factor = getString(one, 'DecayCorrection') === 'ADMIN' ? decay : 1;
    const toBqPerMl = valuesOf(one, activitySource(one));
    return (stored) => factor * toBqPerMl(stored);
  });
  const notes = isToAdministration.includes(true)
    ? [
        `The images are decay-corrected to the administration; their values were taken back ${hoursAfterAdministration.toFixed(1)} h with the half-life of 177Lu (factor ${decay.toFixed(4)}).`,
      ]
    : [];
  return { volume, source, notes };
}

/** Every image says for itself: one of another quantity must not pass. */
function activitySource(dataset: NaturalDataset): DoseSourceClass {
  const source = classifyDoseSource(dataset);
  if (source.quantity !== 'activity-concentration') {
    throw new DosimetryError('DOSE_UNITS', {
      what: `The ${describeInstance(dataset)} holds no activity concentration.`,
      why: `It reads as ${source.quantity} (${source.basis}); Bq/ml is needed.`,
      next: 'Choose a quantitative reconstruction in Bq/ml.',
    });
  }
  return source;
}

function valuesOf(
  dataset: NaturalDataset,
  { mapping, toBqPerMl = 1, basis }: DoseSourceClass,
): (stored: number) => number {
  if (mapping) {
    const { slope, intercept, firstStoredValue, lastStoredValue } = mapping;
    return (stored) =>
      stored >= firstStoredValue && stored <= lastStoredValue
        ? (stored * slope + intercept) * toBqPerMl
        : NaN;
  }
  const slope = getNumber(dataset, 'RescaleSlope');
  const intercept = getNumber(dataset, 'RescaleIntercept') ?? 0;
  if (slope === undefined) {
    throw new DosimetryError('MISSING_TAG', {
      what: `The scale of the ${describeInstance(dataset)} is not known.`,
      why: `It says that it holds Bq/ml (${basis}), but Rescale Slope (0028,1053) is missing.`,
      next: 'Export the images with their scale.',
    });
  }
  return (stored) => (stored * slope + intercept) * toBqPerMl;
}
