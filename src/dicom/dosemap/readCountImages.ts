import { DosimetryError } from '../../errors';
import type { Volume } from '../../volume';
import { getNumber } from '../attributes/getNumber';
import { describeInstance } from '../messages/describeInstance';
import { fileNotes } from '../messages/fileNotes';
import { realWorldValueMappings } from '../rwvm';
import type { NaturalDataset } from '../types';
import { checkActivityObjects } from './checks/checkActivityObjects';
import { checkCompleteness } from './checks/checkCompleteness';
import { checkCorrections } from './checks/checkCorrections';
import type { ActivityHeaderOptions } from './checks/checkActivityHeaders';
import { classifyDoseSource } from './classifyDoseSource';
import { readRadionuclide } from './nuclide/readRadionuclide';
import type { StoredImage } from './storedImage';
import { mappedValue } from './values/mappedValue';
import { rescaledValue } from './values/rescaledValue';
import { stackStoredValues } from './values/stackStoredValues';

export interface CountImages {
  /** Counts of the whole acquisition in each voxel. */
  volume: Volume<Float32Array>;
  /** What was made of the values, and what the header says against them, as sentences. */
  notes: string[];
}

/**
 * Counts of a reconstructed SPECT (NM, or PT with Units CNTS): stored values, by a Real
 * World Value Mapping in {counts}, or x RescaleSlope + RescaleIntercept where there are such.
 * @throws DOSE_UNITS for anything but counts; and as `readActivitySeries`, but for its times
 */
export function readCountImages(
  images: readonly StoredImage[],
  { acceptUncorrected, radionuclide: known }: ActivityHeaderOptions = {},
): CountImages {
  const datasets = images.map(({ dataset }) => dataset);
  checkActivityObjects(datasets);
  const { radionuclide, conflict, notes: ofNuclide } = readRadionuclide(datasets, known);
  const notes = [
    ...(conflict ? [conflict] : []),
    ...ofNuclide,
    ...checkCompleteness(datasets),
    ...checkCorrections(datasets, { acceptUncorrected, radionuclide }),
  ];
  const scaled = datasets.find((dataset) => (getNumber(dataset, 'RescaleSlope') ?? 1) !== 1);
  if (scaled) {
    notes.push(
      `The stored values were multiplied by RescaleSlope (${getNumber(scaled, 'RescaleSlope')}) to counts.`,
    );
  }
  return { volume: stackStoredValues(images, countsOf), notes: [...notes, ...fileNotes(datasets)] };
}

function countsOf(dataset: NaturalDataset): (stored: number) => number {
  const { quantity, basis } = classifyDoseSource(dataset);
  if (quantity !== 'counts') {
    throw new DosimetryError('DOSE_UNITS', {
      what: `The ${describeInstance(dataset)} holds no counts.`,
      why: `It reads as ${quantity} (${basis}).`,
      next: 'Choose images of one unit.',
    });
  }
  const mappings = realWorldValueMappings(dataset).filter(({ unit }) =>
    /^\{counts?\}$/i.test(unit),
  );
  if (mappings.length > 0) {
    return mappedValue(
      dataset,
      mappings.map((mapping) => ({ mapping, factor: 1 })),
    );
  }
  return getNumber(dataset, 'RescaleSlope') === undefined
    ? (stored) => stored
    : rescaledValue(dataset, basis);
}
