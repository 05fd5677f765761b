import type { DoseVolume } from '../../dose';
import { DosimetryError } from '../../errors';
import type { VoxelArray } from '../../volume';
import { describeInstance } from '../describeInstance';
import { getNumber } from '../getNumber';
import { getString } from '../getString';
import { readRtDose } from '../rtdose';
import type { NaturalDataset } from '../types';
import { classifyDoseSource } from './classifyDoseSource';
import type { DoseSourceClass } from './classifyDoseSource';
import { singleFrameImages } from './singleFrameImages';
import { stackStoredValues } from './stackStoredValues';

export interface StoredImage {
  dataset: NaturalDataset;
  /** Stored values of all its frames as `decodePixelData` gives them. */
  storedValues: VoxelArray;
}

export interface ReadDoseSeriesOptions {
  /**
   * The user's explicit word that the rescaled values are absorbed dose in Gy, whatever the attributes say
   * or leave out. Leaves a note that becomes a finding.
   */
  treatAsDoseInGy?: boolean;
}

export interface DoseSeries {
  volume: DoseVolume;
  /** What says that the values are dose. */
  meaning: 'rtdose' | 'real-world-value-mapping' | 'user-word';
  source: DoseSourceClass;
}

/**
 * One dose map from an RTDOSE, an NM (RECON TOMO), a series of PT images or an Enhanced PET.
 *
 * Values of NM and PT: by a mapping to Gy from stored values, or, on the user's word, stored value x
 * RescaleSlope + RescaleIntercept of each image by itself (the slope of PT differs from slice to slice).
 * @throws DOSE_UNITS for an image that is no dose, with what it is; NOT_RTDOSE for other modalities;
 *   PIXEL_DATA_DAMAGED; INVALID_ARGUMENT without images; and as `readRtDose`, `nmReconGeometry`,
 *   `imageStackGeometry`.
 */
export function readDoseSeries(
  stored: readonly StoredImage[],
  { treatAsDoseInGy = false }: ReadDoseSeriesOptions = {},
): DoseSeries {
  const images = singleFrameImages(stored);
  if (images.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose map cannot be read.',
      why: 'The series has no images.',
      next: 'Load the series again.',
    });
  }
  const [{ dataset }] = images;
  const source = classifyDoseSource(dataset);
  const modality = getString(dataset, 'Modality');
  if (modality === 'RTDOSE') {
    const { volume } = readRtDose(dataset, images[0].storedValues);
    return { volume, meaning: 'rtdose', source };
  }
  if (modality !== 'NM' && modality !== 'PT') {
    throw new DosimetryError('NOT_RTDOSE', {
      what: `There is no dose map in ${describeInstance(dataset)}.`,
      why: `It is of modality ${modality ?? '(none)'}; doses come as RTDOSE, NM or PT.`,
      next: 'Choose an RTDOSE, or an NM or PT series whose values are Gy.',
    });
  }
  if (source.quantity !== 'dose' && !treatAsDoseInGy) {
    throw notDose(dataset, source);
  }
  const stack = stackStoredValues(images, source.quantity === 'dose' ? byMapping : byRescale);
  const isMapped = source.quantity === 'dose';
  return {
    volume: { ...stack, notes: isMapped ? [] : [userWordNote(source)] },
    meaning: isMapped ? 'real-world-value-mapping' : 'user-word',
    source,
  };
}

function byMapping(dataset: NaturalDataset): (stored: number) => number {
  const source = classifyDoseSource(dataset);
  const { mapping, toGy } = source;
  if (!mapping || toGy === undefined) {
    // Another image of the series said Gy; one that does not must not pass for dose.
    throw notDose(dataset, source);
  }
  const { slope, intercept, firstStoredValue, lastStoredValue } = mapping;
  return (stored) =>
    stored >= firstStoredValue && stored <= lastStoredValue
      ? (stored * slope + intercept) * toGy
      : NaN;
}

function byRescale(dataset: NaturalDataset): (stored: number) => number {
  const slope = getNumber(dataset, 'RescaleSlope') ?? 1;
  const intercept = getNumber(dataset, 'RescaleIntercept') ?? 0;
  return (stored) => stored * slope + intercept;
}

const names: Record<DoseSourceClass['quantity'], string> = {
  dose: 'absorbed dose',
  'activity-concentration': 'activity concentration',
  counts: 'counts',
  unknown: 'values of unknown meaning',
};

function notDose(dataset: NaturalDataset, source: DoseSourceClass): DosimetryError {
  return new DosimetryError('DOSE_UNITS', {
    what: `The ${describeInstance(dataset)} holds ${names[source.quantity]}, not absorbed dose.`,
    why: `This follows from: ${source.basis}.`,
    next: 'Choose a dose map; if the values are absorbed dose in Gy all the same, say so explicitly ("Treat as dose in Gy").',
  });
}

function userWordNote({ quantity, basis }: DoseSourceClass): string {
  return quantity === 'unknown'
    ? `The values were taken as Gy at the user's word; the images do not say what they are (${basis}).`
    : `The values were taken as Gy at the user's word although the images say that they are ${names[quantity]} (${basis}).`;
}
