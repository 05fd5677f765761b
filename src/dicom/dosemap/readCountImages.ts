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
import { sliceJumps } from './checks/sliceJumps';
import { voxelContradictions } from './checks/voxelContradictions';
import type { ActivityHeaderOptions } from './checks/checkActivityHeaders';
import { classifyDoseSource } from './classifyDoseSource';
import { readRadionuclide } from './nuclide/readRadionuclide';
import type { StoredImage } from './storedImage';
import { backToScan } from './values/backToScan';
import { mappedValue } from './values/mappedValue';
import { rescaledValue } from './values/rescaledValue';
import { stackStoredValues } from './values/stackStoredValues';

export interface ReadCountImagesOptions extends ActivityHeaderOptions {
  /**
   * Counts corrected to the administration are taken back over them; default: 0, for what does not
   * depend on the scale.
   */
  hoursAfterAdministration?: number;
}

export interface CountImages {
  /** Counts of the whole acquisition in each voxel. */
  volume: Volume<Float32Array>;
  /** What was made of the values, and what the header says against them, as sentences. */
  notes: string[];
}

/**
 * Counts of a reconstructed SPECT (NM, or PT with Units CNTS): stored values, by a Real
 * World Value Mapping in {counts}, or x RescaleSlope + RescaleIntercept where there are such; as of
 * the scan (`backToScan`).
 * @throws DOSE_UNITS for anything but counts; and as `readActivitySeries`, but for its times
 */
export function readCountImages(
  images: readonly StoredImage[],
  {
    acceptUncorrected,
    radionuclide: known,
    hoursAfterAdministration = 0,
  }: ReadCountImagesOptions = {},
): CountImages {
  const datasets = images.map(({ dataset }) => dataset);
  checkActivityObjects(datasets);
  const { radionuclide, conflict, notes: ofNuclide } = readRadionuclide(datasets, known);
  const notes = [
    ...(conflict ? [conflict] : []),
    ...ofNuclide,
    ...checkCompleteness(datasets),
    ...voxelContradictions(datasets),
    ...checkCorrections(datasets, { acceptUncorrected, radionuclide }),
  ];
  const scaled = datasets.find((dataset) => (getNumber(dataset, 'RescaleSlope') ?? 1) !== 1);
  if (scaled) {
    notes.push(
      `The stored values were multiplied by RescaleSlope (${getNumber(scaled, 'RescaleSlope')}) to counts.`,
    );
  }
  const shifted = datasets.find((dataset) => (getNumber(dataset, 'RescaleIntercept') ?? 0) !== 0);
  if (shifted) {
    notes.push(
      `RescaleIntercept is ${getNumber(shifted, 'RescaleIntercept')} in the ${describeInstance(shifted)}, where the standard has 0 for an activity; it was added to every value.`,
    );
  }
  checkScales(datasets);
  const back = backToScan(datasets, hoursAfterAdministration, radionuclide);
  const volume = stackStoredValues(images, (dataset) => {
    const factor = back.factorOf(dataset);
    const toCounts = countsOf(dataset);
    return (stored) => factor * toCounts(stored);
  });
  return {
    volume,
    notes: [...notes, ...back.notes, ...sliceJumps(volume), ...fileNotes(datasets)],
  };
}

/** Without a scale stored values are counts; beside images with one, it got lost. */
function checkScales(datasets: readonly NaturalDataset[]): void {
  const isScaled = (dataset: NaturalDataset) => getNumber(dataset, 'RescaleSlope') !== undefined;
  const without = datasets.find((dataset) => !isScaled(dataset));
  if (without && datasets.some(isScaled)) {
    throw new DosimetryError('MISSING_TAG', {
      what: `The scale of the ${describeInstance(without)} is not known.`,
      why: 'Rescale Slope (0028,1053) is missing in it, and other images of the series have one.',
      next: 'Export the images with their scale.',
    });
  }
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
