import { DosimetryError } from '../../../errors';
import { largest } from '../../../numbers';
import { getNumber } from '../../attributes/getNumber';
import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';

export interface Completeness {
  notes: string[];
  warnings: string[];
}

/**
 * Compares the number of images that the headers announce with the number present. Reliable are the
 * parts of a concatenation (PS3.3 C.7.6.16.2.2.4), positions in a stack, and NumberOfSlices: a
 * contradiction is an error. ImagesInAcquisition may count images of other reconstructions, and
 * instance numbers may start anywhere: these give only a remark.
 * @param datasets the objects; @param frames the images without localizers, bottom to top
 * @throws INCOMPLETE_SERIES
 */
export function checkComplete(
  datasets: readonly NaturalDataset[],
  frames: readonly NaturalDataset[],
): Completeness {
  checkConcatenations(datasets);
  const announced = largest(datasets.map((dataset) => getNumber(dataset, 'NumberOfSlices') ?? 0));
  if (announced > frames.length) {
    throw incomplete(`NumberOfSlices says ${announced}, but ${frames.length} images are there.`);
  }
  const lastPosition = largest(
    frames.map((frame) => getNumber(frame, 'InStackPositionNumber') ?? 0),
  );
  if (lastPosition > frames.length) {
    throw incomplete(
      `InStackPositionNumber goes up to ${lastPosition}, but ${frames.length} frames are there.`,
    );
  }
  const warnings = acquisitionWarnings(frames);
  return warnings.length > 0 ? { notes: [], warnings } : numberFindings(frames);
}

function checkConcatenations(datasets: readonly NaturalDataset[]): void {
  const parts = new Map<string, { present: Set<number>; total: number }>();
  for (const dataset of datasets) {
    const uid = getString(dataset, 'ConcatenationUID');
    const number = getNumber(dataset, 'InConcatenationNumber');
    if (uid === undefined) {
      continue;
    }
    const part = parts.get(uid) ?? { present: new Set<number>(), total: 0 };
    parts.set(uid, part);
    part.present.add(number ?? 1);
    part.total = Math.max(
      part.total,
      number ?? 1,
      getNumber(dataset, 'InConcatenationTotalNumber') ?? 0,
    );
  }
  for (const { present, total } of parts.values()) {
    if (present.size < total) {
      throw incomplete(
        `The image was sent in ${total} parts (a concatenation), but ${present.size} are there.`,
      );
    }
  }
}

/** Grouped by AcquisitionNumber, as the scanner counts. */
function acquisitionWarnings(frames: readonly NaturalDataset[]): string[] {
  const byNumber = new Map<string, { announced: number; present: number }>();
  for (const frame of frames) {
    const number = getString(frame, 'AcquisitionNumber') ?? '';
    const entry = byNumber.get(number) ?? { announced: 0, present: 0 };
    byNumber.set(number, entry);
    entry.announced = Math.max(entry.announced, getNumber(frame, 'ImagesInAcquisition') ?? 0);
    entry.present++;
  }
  return [...byNumber]
    .filter(([, { announced, present }]) => announced > present && announced > frames.length)
    .slice(0, 3)
    .map(
      ([number, { announced, present }]) =>
        `ImagesInAcquisition says ${announced}${number ? ` for acquisition ${number}` : ''}, but ${present} images are there: images at an end may be missing, or belong to another reconstruction.`,
    );
}

/** Remarks about the InstanceNumbers along the stack. */
function numberFindings(frames: readonly NaturalDataset[]): Completeness {
  const numbers = frames.map((frame) => Number(getString(frame, 'InstanceNumber') ?? NaN));
  if (new Set(frames.map((frame) => frame.SOPInstanceUID)).size < frames.length) {
    return { notes: [], warnings: [] };
  }
  // The images of each station may be numbered from 1.
  const labels = frames.map((frame, k) => `${getString(frame, 'AcquisitionNumber')} ${numbers[k]}`);
  const times = frames.length / new Set(labels).size;
  if (Number.isInteger(times) && times >= 2 && times * 3 <= frames.length) {
    return {
      notes: [],
      warnings: [
        `Each InstanceNumber stands ${times} times, as if ${times} series were in one; their images lie evenly and were taken as one.`,
      ],
    };
  }
  const step = numbers[1] - numbers[0];
  const isRegular =
    Number.isInteger(step) &&
    step !== 0 &&
    numbers.every((number, k) => k === 0 || number - numbers[k - 1] === step);
  if (!isRegular) {
    return { notes: [], warnings: [] };
  }
  const first = Math.min(numbers[0], numbers[numbers.length - 1]);
  return {
    notes:
      first > 1
        ? [
            `The lowest InstanceNumber is ${first}: images before it, at an end of the scan, are not here or were numbered otherwise.`,
          ]
        : [],
    warnings:
      Math.abs(step) > 1
        ? [
            `The InstanceNumbers go in steps of ${Math.abs(step)}: only every ${Math.abs(step) === 2 ? 'second' : `${Math.abs(step)}th`} image seems to be here.`,
          ]
        : [],
  };
}

function incomplete(why: string): DosimetryError {
  return new DosimetryError('INCOMPLETE_SERIES', {
    what: 'Images of the series are missing.',
    why,
    next: 'Load the series completely; send it again from the archive if images were lost.',
  });
}
