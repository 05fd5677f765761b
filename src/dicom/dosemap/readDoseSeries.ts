import type { DoseVolume } from '../../dose';
import { DosimetryError } from '../../errors';
import { checkInstanceUids } from '../ct/checks/checkInstanceUids';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { fileNotes } from '../messages/fileNotes';
import { getString } from '../attributes/getString';
import { readRtDose } from '../rtdose';
import type { NaturalDataset } from '../types';
import { checkCompleteness } from './checks/checkCompleteness';
import { classifyDoseSource } from './classifyDoseSource';
import type { DoseSourceClass } from './classifyDoseSource';
import { imageQuantityNames } from './imageQuantityNames';
import { mappedValue } from './values/mappedValue';
import type { StoredImage } from './storedImage';
import { rescaledValue } from './values/rescaledValue';
import { singleFrameImages } from './values/singleFrameImages';
import { stackStoredValues } from './values/stackStoredValues';

export interface ReadDoseSeriesOptions {
  /**
   * The user has explicitly stated that the rescaled values are absorbed dose in Gy, whatever the
   * attributes say or omit. Adds a note that becomes a finding.
   */
  treatAsDoseInGy?: boolean;
}

export interface DoseSeries {
  volume: DoseVolume;
  /** The source of the statement that the values are dose. */
  meaning: 'rtdose' | 'real-world-value-mapping' | 'user-word';
  source: DoseSourceClass;
}

/** Largest plausible dose; radionuclide therapies stay a hundred times below. */
const highestGy = 1e5;

/**
 * One dose map from an RTDOSE, an NM (RECON TOMO), a series of PT images or an Enhanced PET. Values
 * of NM and PT are obtained by a mapping from stored values to Gy, or, if the user has stated that
 * they are dose, as stored value x RescaleSlope + RescaleIntercept of each image (the slope of PT
 * differs from slice to slice).
 * @throws DOSE_UNITS for an image that is not a dose, stating what it is; NOT_RTDOSE for other
 *   modalities; DUPLICATE_UID; PIXEL_DATA_DAMAGED; INVALID_ARGUMENT without images; and as
 *   `readRtDose`, `nmReconGeometry`, `imageStackGeometry`.
 */
export function readDoseSeries(
  stored: readonly StoredImage[],
  { treatAsDoseInGy = false }: ReadDoseSeriesOptions = {},
): DoseSeries {
  // UIDs of the objects, because the frames of one object share its UID.
  checkInstanceUids(stored.map(({ dataset }) => dataset));
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
  const completeness = checkCompleteness(images.map((image) => image.dataset));
  const stack = stackStoredValues(images, source.quantity === 'dose' ? byMapping : byRescale);
  const isMapped = source.quantity === 'dose';
  const said = [
    ...completeness,
    ...checkGray(stack.data, isMapped),
    ...fileNotes(images.map((image) => image.dataset)),
  ];
  return {
    volume: { ...stack, notes: isMapped ? said : [userWordNote(source), ...said] },
    meaning: isMapped ? 'real-world-value-mapping' : 'user-word',
    source,
  };
}

function byMapping(dataset: NaturalDataset): (stored: number) => number {
  const source = classifyDoseSource(dataset);
  if (!source.mappings || source.quantity !== 'dose') {
    // Another image of the series stated Gy; an image that does not must not be accepted as dose.
    throw notDose(dataset, source);
  }
  return mappedValue(dataset, source.mappings);
}

/**
 * Without a slope, the stored values themselves are the ones that the user has stated to be dose.
 */
function byRescale(dataset: NaturalDataset): (stored: number) => number {
  const scaled = { RescaleSlope: 1, ...withoutEmpty(dataset) };
  return rescaledValue(scaled, "the user's word");
}

function withoutEmpty(dataset: NaturalDataset): NaturalDataset {
  const { RescaleSlope, ...rest } = dataset;
  return getNumber(dataset, 'RescaleSlope') === undefined ? rest : { ...rest, RescaleSlope };
}

/**
 * Checks for doses that no patient receives, and reports what the map leaves unknown. The user's
 * statement takes precedence over plausibility.
 */
function checkGray(data: Float32Array, isMapped: boolean): string[] {
  let [unknown, highest, lowest] = [0, -Infinity, Infinity];
  for (const value of data) {
    if (Number.isNaN(value)) {
      unknown++;
    } else {
      highest = Math.max(highest, value);
      lowest = Math.min(lowest, value);
    }
  }
  const isBeyond = highest > highestGy;
  if (unknown === data.length || (isBeyond && isMapped) || lowest < -0.05 * highest) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: 'The values of the dose image cannot be right.',
      why:
        unknown === data.length
          ? 'The limits of its Real World Value Mapping leave out all of them.'
          : `They go from ${lowest.toPrecision(3)} to ${highest.toPrecision(3)} Gy.`,
      next: 'Check the scale of the images, or choose another dose map.',
    });
  }
  const percent = (share: number) => `${(100 * share).toPrecision(2)} %`;
  return [
    ...(unknown > 0
      ? [
          `The dose is unknown in ${percent(unknown / data.length)} of the map: outside the limits of its Real World Value Mapping.`,
        ]
      : []),
    ...(lowest < 0
      ? [`Part of the dose map is negative, down to ${lowest.toPrecision(3)} Gy.`]
      : []),
    ...(isBeyond
      ? [`The largest value is ${highest.toPrecision(3)}: taken as Gy, no patient receives that.`]
      : []),
    ...(highest === 0 ? ['The dose map is 0 everywhere.'] : []),
  ];
}

function notDose(dataset: NaturalDataset, source: DoseSourceClass): DosimetryError {
  return new DosimetryError('DOSE_UNITS', {
    what: `The ${describeInstance(dataset)} holds ${imageQuantityNames[source.quantity]}, not absorbed dose.`,
    why: `This follows from: ${source.basis}.`,
    next: 'Choose a dose map; if the values are absorbed dose in Gy all the same, say so explicitly ("Treat as dose in Gy").',
  });
}

function userWordNote({ quantity, basis }: DoseSourceClass): string {
  return quantity === 'unknown'
    ? `The values were taken as Gy at the user's word; the images do not say what they are (${basis}).`
    : `The values were taken as Gy at the user's word although the images say that they are ${imageQuantityNames[quantity]} (${basis}).`;
}
