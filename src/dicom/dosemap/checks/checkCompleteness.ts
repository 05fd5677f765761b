import { DosimetryError } from '../../../errors';
import { largest } from '../../../numbers';
import { describeInstance } from '../../messages/describeInstance';
import { getNumber } from '../../attributes/getNumber';
import { getNumbers } from '../../attributes/getNumbers';
import { getString } from '../../attributes/getString';
import { getStrings } from '../../attributes/getStrings';
import type { NaturalDataset } from '../../types';

/**
 * Compares the images present with the number they announce: NumberOfSlices (0054,0081) and
 * ImageIndex (0054,1330) of PT, SliceVector of NM. Also checks that they are of one time, one gate
 * and one patient.
 * @returns sentences about numbers that contradict each other although nothing is missing
 * @throws INCOMPLETE_SERIES, SEVERAL_ACQUISITIONS (dynamic or gated), NOT_PATIENT_GEOMETRY
 *   (reprojections), MIXED_PATIENT
 */
export function checkCompleteness(datasets: readonly NaturalDataset[]): string[] {
  checkPatient(datasets);
  datasets.forEach(checkOneTime);
  const [first] = datasets;
  const isNm = getString(first, 'Modality') === 'NM';
  const count = isNm ? new Set(getNumbers(first, 'SliceVector')).size : datasets.length;
  const announced = largest(datasets.map((dataset) => getNumber(dataset, 'NumberOfSlices') ?? 0));
  if (count > 0 && announced > count) {
    throw incomplete(
      `It has ${count} slices where NumberOfSlices (0054,0081) announces ${announced}.`,
    );
  }
  const notes = seriesTypeNotes(datasets);
  if (announced > 0 && announced < count) {
    notes.push(`The images announce ${announced} slices (NumberOfSlices), and there are ${count}.`);
  }
  const indices = isNm
    ? []
    : datasets.flatMap((dataset) => getNumbers(dataset, 'ImageIndex').slice(0, 1));
  const highest = largest(indices);
  if (indices.length === count && highest > count) {
    const text = `There are ${count} images, and the highest ImageIndex (0054,1330) is ${highest}`;
    if (announced === 0) {
      throw incomplete(`${text}.`);
    }
    notes.push(`${text}: part of the images may be missing.`);
  }
  return notes;
}

function checkOneTime(dataset: NaturalDataset): void {
  const several = [
    'NumberOfTimeSlices',
    'NumberOfTimeSlots',
    'NumberOfRRIntervals',
    'NumberOfTemporalPositions',
  ]
    .map((keyword) => [keyword, getNumber(dataset, keyword) ?? 1] as const)
    .find(([, number]) => number > 1);
  const vector = ['TimeSlotVector', 'TimeSliceVector', 'RRIntervalVector', 'EnergyWindowVector']
    .map((keyword) => [keyword, new Set(getNumbers(dataset, keyword)).size] as const)
    .find(([, number]) => number > 1);
  const found = several ?? vector;
  if (found) {
    throw new DosimetryError('SEVERAL_ACQUISITIONS', {
      what: `The ${describeInstance(dataset)} belongs to several times, gates or energy windows.`,
      why: `${found[0]} says ${found[1]}; they would be mixed as slices of one volume.`,
      next: 'Choose a static reconstruction of one energy window, or export one time as a series of its own.',
    });
  }
  if (getStrings(dataset, 'SeriesType')[1]?.toUpperCase() === 'REPROJECTION') {
    throw new DosimetryError('NOT_PATIENT_GEOMETRY', {
      what: `The ${describeInstance(dataset)} is a reprojection, not a slice.`,
      why: 'SeriesType (0054,1000) says REPROJECTION.',
      next: 'Choose the reconstructed slices.',
    });
  }
}

/** A single frame of a dynamic or gated scan passes every count, but is not the whole scan. */
function seriesTypeNotes(datasets: readonly NaturalDataset[]): string[] {
  const types = new Set(
    datasets.map((dataset) => (getStrings(dataset, 'SeriesType')[0] ?? '').toUpperCase()),
  );
  return ['DYNAMIC', 'GATED']
    .filter((type) => types.has(type))
    .map(
      (type) =>
        `SeriesType (0054,1000) says ${type}: the images may be one ${type === 'GATED' ? 'gate' : 'time'} of several, not the whole scan.`,
    );
}

function checkPatient(datasets: readonly NaturalDataset[]): void {
  const ids = [...new Set(datasets.map((dataset) => getString(dataset, 'PatientID') ?? ''))];
  if (ids.length > 1) {
    throw new DosimetryError('MIXED_PATIENT', {
      what: 'The images are of different patients.',
      why: `PatientID is ${ids.map((id) => `"${id}"`).join(', ')}.`,
      next: 'Choose the images of one patient.',
    });
  }
}

function incomplete(why: string): DosimetryError {
  return new DosimetryError('INCOMPLETE_SERIES', {
    what: 'Part of the images is missing: the dose would end where they end.',
    why,
    next: 'Load or export the whole series.',
  });
}
