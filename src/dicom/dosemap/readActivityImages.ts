import { DosimetryError } from '../../errors';
import { nuclideOf } from '../../nuclides';
import type { NuclideName } from '../../nuclides';
import type { Volume } from '../../volume';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { fileNotes } from '../messages/fileNotes';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { activitySource } from './activitySource';
import { checkActivity } from './checks/checkActivity';
import { sliceJumps } from './checks/sliceJumps';
import { checkActivityHeaders } from './checks/checkActivityHeaders';
import { unknownRadionuclide } from './nuclide/unknownRadionuclide';
import type { DoseSourceClass } from './classifyDoseSource';
import { backToScan } from './values/backToScan';
import { mappedValue } from './values/mappedValue';
import type { StoredImage } from './storedImage';
import { rescaledValue } from './values/rescaledValue';
import { stackStoredValues } from './values/stackStoredValues';

export interface ReadActivityImagesOptions {
  /** From the administration to the measurement: values corrected to the first are taken back. */
  hoursAfterAdministration: number;
  /** For a comparison with the total of the image. */
  administeredMBq?: number;
  /** Known from elsewhere: entered, or said by other images; default: as the images say. */
  radionuclide?: NuclideName;
  /** The user's explicit word that a dose is wanted of images without attenuation correction. */
  acceptUncorrected?: boolean;
}

export interface ActivityImages {
  /** Bq/ml at the time of the measurement, 0 or more and finite. */
  volume: Volume<Float32Array>;
  source: DoseSourceClass;
  radionuclide: NuclideName;
  /** What was made of the values, and what the header says against them, as sentences. */
  notes: string[];
}

/**
 * Activity concentration from an NM (RECON TOMO) or a series of PT images: Units BQML or
 * Rescale Type BQML by stored value x RescaleSlope + RescaleIntercept of each image, or a Real
 * World Value Mapping. Values that were decay-corrected to the administration (Decay Correction
 * ADMIN, PS3.3 C.8.9.1) are taken back to the measurement. What the header says about the
 * radionuclide, the corrections and the number of images is compared with what the dose needs; what
 * contradicts is refused or said.
 * @throws DOSE_UNITS for anything but an activity concentration: dose, counts without a
 *   sensitivity, SUV; DUPLICATE_UID, RADIONUCLIDE_MISMATCH, RADIONUCLIDE_UNKNOWN,
 *   ACTIVITY_INVALID, INCOMPLETE_SERIES, SEVERAL_ACQUISITIONS, MIXED_PATIENT; MISSING_TAG
 *   without a scale; INVALID_ARGUMENT without images; and as `stackStoredValues`
 */
export function readActivityImages(
  images: readonly StoredImage[],
  options: ReadActivityImagesOptions,
): ActivityImages {
  const { hoursAfterAdministration, administeredMBq } = options;
  const datasets = images.map((image) => image.dataset);
  const { source, radionuclide, notes } = checkActivityHeaders(datasets, options);
  if (!radionuclide) {
    throw unknownRadionuclide(`The ${describeInstance(datasets[0])} does not tell it`);
  }
  const back = backToScan(datasets, hoursAfterAdministration, radionuclide);
  const scaleNotes = new Set<string>();
  const stack = stackStoredValues(images, (one) => {
    const factor = back.factorOf(one);
    const toBqPerMl = valuesOf(one, scaleNotes);
    return (stored) => factor * toBqPerMl(stored);
  });
  const checked = checkActivity(stack, {
    administeredMBq,
    hoursAfterAdministration,
    halfLifeHours: nuclideOf(radionuclide).halfLifeHours,
  });
  return {
    volume: checked.volume,
    source,
    radionuclide,
    notes: [
      ...notes,
      ...back.notes,
      ...scaleNotes,
      ...sliceJumps(checked.volume),
      ...checked.notes,
      ...fileNotes(datasets),
    ],
  };
}

/** The notes of a scale that differs from slice to slice are of the first that has them. */
function valuesOf(dataset: NaturalDataset, notes: Set<string>): (stored: number) => number {
  const { mappings = [], toBqPerMl = 1, basis } = activitySource(dataset);
  const slope = getNumber(dataset, 'RescaleSlope');
  if (mappings.length > 0) {
    const [{ mapping, factor }] = mappings;
    const isOwnUnit = getString(dataset, 'Units')?.toUpperCase() === 'BQML';
    const ratio = isOwnUnit && slope ? (mapping.slope * factor) / slope : 1;
    if (!mapping.table && Math.abs(ratio - 1) > 0.01 && notes.size === 0) {
      notes.add(
        `The Real World Value Mapping (${mapping.slope} ${mapping.unit} a step) and RescaleSlope (${slope}) give different activities; the mapping was taken, ${ratio.toPrecision(3)} times the other in the ${describeInstance(dataset)}.`,
      );
    }
    return mappedValue(dataset, mappings);
  }
  const units = getString(dataset, 'Units') ?? 'BQML';
  const type = getString(dataset, 'RescaleType') ?? 'BQML';
  // By one of the two it is Bq/ml; US (unspecified) says nothing.
  const agrees =
    basis === 'Units BQML' ? /^(us|bqml|bq\/(ml|cc|cm3))$/i.test(type) : /^bqml$/i.test(units);
  if (!agrees) {
    throw new DosimetryError('DOSE_UNITS', {
      what: `The ${describeInstance(dataset)} contradicts itself about its unit.`,
      why: `Units (0054,1001) is ${units}, and RescaleType (0028,1054) is ${type}.`,
      next: 'Have the header corrected and export the images again.',
    });
  }
  if (getString(dataset, 'Units') === undefined && getString(dataset, 'Modality') === 'PT') {
    notes.add(
      `Units (0054,1001) is missing in the ${describeInstance(dataset)}: the unit was taken from RescaleType ${type} alone.`,
    );
  }
  const intercept = getNumber(dataset, 'RescaleIntercept') ?? 0;
  // Signed values stored unsigned have half the range as their offset.
  if (intercept !== 0 && Math.abs(intercept / (slope ?? 1) + 32768) > 1 && notes.size === 0) {
    notes.add(
      `RescaleIntercept is ${intercept} in the ${describeInstance(dataset)}, where the standard has 0 for an activity; it was added to every value.`,
    );
  }
  return rescaledValue(dataset, basis, toBqPerMl);
}
