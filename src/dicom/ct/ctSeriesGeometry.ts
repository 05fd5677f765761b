import { DosimetryError } from '../../errors';
import { largest } from '../../numbers';
import { checkPlausibleGeometry } from '../../volume';
import { checkComplete } from './checks/checkComplete';
import { checkCtImage } from './checks/checkCtImage';
import { checkInstanceUids } from './checks/checkInstanceUids';
import { headerContradictions } from './checks/headerContradictions';
import { isLocalizer } from '../series/isLocalizer';
import { oneAcquisition } from './acquisitions/oneAcquisition';
import { selectCtObjects } from './selectCtObjects';
import { fileNotes } from '../messages/fileNotes';
import { getNumber } from '../attributes/getNumber';
import { getString } from '../attributes/getString';
import {
  imageStackGeometry,
  type ImageStackGeometry,
  type ImageStackOptions,
} from '../geometry/imageStackGeometry';
import { splitFrames } from '../series/splitFrames';
import type { NaturalDataset } from '../types';

export interface CtSeriesOptions extends ImageStackOptions {
  /**
   * Label of the acquisition to use, as listed in SEVERAL_ACQUISITIONS, where the series holds
   * several.
   */
  acquisition?: string;
}

export interface CtSeriesGeometry extends ImageStackGeometry {
  /**
   * For each k the index of its image in the list of all frames, which holds the given data sets in
   * order, each multi-frame one replaced by its frames. For single-frame images it is the index in
   * the given list.
   */
  order: number[];
  /** Remarks for the user, as whole sentences. */
  notes: string[];
  /** Problems that the user must check before using the result, as whole sentences. */
  warnings: string[];
}

/**
 * Checks a CT series by its data sets alone, before any pixel is loaded, and returns its geometry.
 * Localizers are left out with a note: any scanner may add one to the series, and ImageType
 * identifies it reliably. Objects that are not CT images (structure sets, reports) are left out as
 * well. A contradiction that does not affect a position or a value is a warning; every other one is
 * an error.
 * @throws NO_CT for no images; LOCALIZER_IN_SERIES if there are only localizers; NOT_CT,
 *   UNSUPPORTED_PHOTOMETRIC, NOT_HOUNSFIELD; SEVERAL_ACQUISITIONS, DUPLICATE_UID,
 *   INCOMPLETE_SERIES, IMPLAUSIBLE_GEOMETRY, TOO_LARGE; and what imageStackGeometry throws.
 */
export function ctSeriesGeometry(
  datasets: NaturalDataset[],
  options: CtSeriesOptions = {},
): CtSeriesGeometry {
  const objects = selectCtObjects(datasets);
  const isKept = new Set(objects.kept);
  // An object that is not an image keeps its position in the list, so that indices match the
  // caller's.
  const frames = datasets.flatMap((dataset, index) =>
    isKept.has(index) ? splitFrames(dataset).map((frame) => frame.dataset) : placesOf(dataset),
  );
  if (frames.length === 0) {
    throw new DosimetryError('NO_CT', {
      what: 'There are no CT images.',
      why: 'The list of images is empty.',
      next: 'Choose a study with a CT series.',
    });
  }
  const { kept, left } = withoutLocalizers(frames);
  const images = kept.map((index) => frames[index]!);
  images.forEach(checkCtImage);
  checkInstanceUids(objects.kept.map((index) => datasets[index]));
  const acquisition = oneAcquisition(images, options.acquisition);
  const used = acquisition.kept.map((index) => images[index]);
  const stack = imageStackGeometry(used, options);
  checkPlausibleGeometry(stack.geometry);
  const ordered = stack.order.map((index) => used[index]);
  const isPart = acquisition.kept.length < images.length;
  const complete = isPart
    ? { notes: [], warnings: [] }
    : checkComplete(
        objects.kept.map((index) => datasets[index]),
        ordered,
      );
  return {
    geometry: stack.geometry,
    order: stack.order.map((index) => kept[acquisition.kept[index]]),
    notes: [
      ...objects.notes,
      ...(left > 0 ? [localizerNote(left)] : []),
      ...acquisition.notes,
      ...stack.notes,
      ...complete.notes,
      ...fileNotes(objects.kept.map((index) => datasets[index])),
      ...imageNotes(used),
    ],
    warnings: [
      ...acquisition.warnings,
      ...stack.warnings,
      ...complete.warnings,
      ...headerContradictions(ordered, stack.geometry),
    ],
  };
}

/** Indices of the cross-sectional images, and the number of localizers left out. */
function withoutLocalizers(frames: readonly (NaturalDataset | undefined)[]): {
  kept: number[];
  left: number;
} {
  const present = [...frames.keys()].filter((index) => frames[index] !== undefined);
  const kept = present.filter((index) => !isLocalizer(frames[index]!));
  const left = present.length - kept.length;
  if (kept.length === 0) {
    throw new DosimetryError('LOCALIZER_IN_SERIES', {
      what: 'The series holds only localizers (scout views).',
      why: `${left === 1 ? 'Its one image has' : `All ${left} images have`} the ImageType LOCALIZER.`,
      next: 'Choose the series with the cross-sectional images.',
    });
  }
  return { kept, left };
}

/** Empty entries for an object that is not a CT image, one per frame. */
function placesOf(dataset: NaturalDataset): undefined[] {
  return new Array<undefined>(Number(dataset.NumberOfFrames ?? 1) || 1).fill(undefined);
}

function localizerNote(count: number): string {
  return count === 1
    ? 'A localizer (scout view) in the series was left out.'
    : `${count} localizers (scout views) in the series were left out.`;
}

function imageNotes(images: NaturalDataset[]): string[] {
  const notes: string[] = [];
  const tilt = largest(
    images.map((image) => Math.abs(getNumber(image, 'GantryDetectorTilt') ?? 0)),
  );
  if (tilt > 0.5) {
    notes.push(
      `The gantry was tilted by ${tilt} degrees, but the images are stacked straight: they are taken as resampled.`,
    );
  }
  if (images.some((image) => getString(image, 'LossyImageCompression') === '01')) {
    notes.push('The images were compressed with loss; their Hounsfield units are not exact.');
  }
  if (images.some((image) => getString(image, 'RescaleType') === 'US')) {
    notes.push('The images do not name their unit; their values are taken as Hounsfield units.');
  }
  return notes;
}
