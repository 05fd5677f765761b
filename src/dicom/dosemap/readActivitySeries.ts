import { lu177HalfLifeHours } from '../../kinetics';
import { DosimetryError } from '../../errors';
import type { Volume } from '../../volume';
import { checkInstanceUids } from '../ct/checks/checkInstanceUids';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { getSequence } from '../attributes/getSequence';
import { fileNotes } from '../messages/fileNotes';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { checkActivity } from './checks/checkActivity';
import { checkCompleteness } from './checks/checkCompleteness';
import { checkCorrections } from './checks/checkCorrections';
import { checkRadionuclide } from './nuclide/checkRadionuclide';
import { classifyDoseSource } from './classifyDoseSource';
import type { DoseSourceClass } from './classifyDoseSource';
import { chooseHours } from './times/chooseHours';
import { mappedValue } from './values/mappedValue';
import { readAdministration } from './times/readAdministration';
import type { StoredImage } from './storedImage';
import { rescaledValue } from './values/rescaledValue';
import { stackStoredValues } from './values/stackStoredValues';
import { timeAfterAdministration } from './times/timeAfterAdministration';

export interface ReadActivitySeriesOptions {
  /**
   * Hours from administration to measurement, entered by the user; default: as stated by the
   * images.
   */
  hoursAfterAdministration?: number;
  /** The user has explicitly asked for a dose from images without attenuation correction. */
  acceptUncorrected?: boolean;
}

export interface ActivitySeries {
  /** Bq/ml at the time of the measurement, 0 or more and finite. */
  volume: Volume<Float32Array>;
  source: DoseSourceClass;
  hoursAfterAdministration: number;
  /** How the values were treated, and what in the header contradicts them, as sentences. */
  notes: string[];
}

/**
 * Activity concentration of 177Lu from an NM (RECON TOMO) or a series of PT images. Values are in
 * Bq/ml by Units BQML or Rescale Type BQML (stored value x RescaleSlope + RescaleIntercept of each
 * image), or by a Real World Value Mapping. Values that were decay-corrected to the administration
 * (Decay Correction ADMIN, PS3.3 C.8.9.1) are converted back to the time of the measurement. The
 * header's statements about radionuclide, corrections, times and number of images are compared with
 * what the dose needs; contradictions are refused or reported.
 * @throws DOSE_UNITS for anything but an activity concentration: dose, counts without a
 *   sensitivity, SUV; DUPLICATE_UID, RADIONUCLIDE_MISMATCH, ACTIVITY_INVALID, TIME_CONTRADICTORY,
 *   INCOMPLETE_SERIES, SEVERAL_ACQUISITIONS, MIXED_PATIENT; MISSING_TAG without a scale;
 *   INVALID_ARGUMENT without images or without a time; and as `stackStoredValues`
 */
export function readActivitySeries(
  images: readonly StoredImage[],
  { hoursAfterAdministration, acceptUncorrected }: ReadActivitySeriesOptions = {},
): ActivitySeries {
  const datasets = images.map((image) => image.dataset);
  checkKind(datasets);
  checkInstanceUids(datasets);
  const source = activitySource(datasets[0]);
  const notes = [
    ...checkRadionuclide(datasets),
    ...checkCompleteness(datasets),
    ...checkCorrections(datasets, { acceptUncorrected }),
  ];
  const time = chooseHours(hoursAfterAdministration, timeAfterAdministration(datasets));
  const decay = 2 ** (-time.hours / lu177HalfLifeHours);
  const isToAdministration = (one: NaturalDataset) =>
    getString(one, 'DecayCorrection')?.toUpperCase() === 'ADMIN';
  const scaleNotes = new Set<string>();
  const stack = stackStoredValues(images, (one) => {
    const factor = isToAdministration(one) ? decay : 1;
    const toBqPerMl = valuesOf(one, scaleNotes);
    return (stored) => factor * toBqPerMl(stored);
  });
  const corrected = datasets.filter(isToAdministration).length;
  if (corrected > 0) {
    const which = corrected === datasets.length ? 'The' : `${corrected} of the ${datasets.length}`;
    notes.push(
      `${which} images are decay-corrected to the administration; their values were taken back ${time.hours.toFixed(1)} h with the half-life of 177Lu (factor ${decay.toFixed(4)}).`,
    );
  }
  notes.push(...ofDecayFactor(datasets.find(isToAdministration), time.hours));
  const { activityMBq } = readAdministration(datasets[0]).administration;
  const checked = checkActivity(stack, {
    administeredMBq: activityMBq?.value,
    hoursAfterAdministration: time.hours,
  });
  return {
    volume: checked.volume,
    source,
    hoursAfterAdministration: time.hours,
    notes: [...time.notes, ...notes, ...scaleNotes, ...checked.notes, ...fileNotes(datasets)],
  };
}

/**
 * Compares the factor by which the values were corrected to the administration with the hours by
 * which they are converted back.
 */
function ofDecayFactor(dataset: NaturalDataset | undefined, hours: number): string[] {
  const factor = dataset && getNumber(dataset, 'DecayFactor');
  const corrected = factor && factor > 0 ? lu177HalfLifeHours * Math.log2(factor) : hours;
  return Math.abs(corrected - hours) > 2
    ? [
        `DecayFactor ${factor} says that the values were decay-corrected over ${corrected.toFixed(1)} h, and they were taken back ${hours.toFixed(1)} h.`,
      ]
    : [];
}

function checkKind(datasets: readonly NaturalDataset[]): void {
  if (datasets.length === 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The activity cannot be read.',
      why: 'The series has no images.',
      next: 'Load the series again.',
    });
  }
  const enhanced = datasets.find(
    (one) => getSequence(one, 'PerFrameFunctionalGroupsSequence').length > 0,
  );
  if (enhanced) {
    // The decay correction refers to a time of its own (Decay Correction DateTime), for each frame
    // or for none.
    throw new DosimetryError('DOSE_UNITS', {
      what: `No dose is computed from the ${describeInstance(enhanced)}.`,
      why: 'It is an enhanced multi-frame object, whose decay correction is not read here.',
      next: 'Export the activity as single PET images or as NM.',
    });
  }
}

/** Every image is checked separately, so that one of another quantity is not accepted. */
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

/**
 * The notes about a scale that differs from slice to slice come from the first slice that has them.
 */
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
  // One of the two attributes says Bq/ml; US (unspecified) says nothing.
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
  // Signed values that are stored unsigned have an offset of half their range.
  if (intercept !== 0 && Math.abs(intercept / (slope ?? 1) + 32768) > 1 && notes.size === 0) {
    notes.add(
      `RescaleIntercept is ${intercept} in the ${describeInstance(dataset)}, where the standard has 0 for an activity; it was added to every value.`,
    );
  }
  return rescaledValue(dataset, basis, toBqPerMl);
}
