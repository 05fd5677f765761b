import { DosimetryError } from '../errors';
import { checkCtImage } from './ct/checkCtImage';
import { isLocalizer } from './ct/isLocalizer';
import { getNumber } from './getNumber';
import { getString } from './getString';
import {
  imageStackGeometry,
  type ImageStackGeometry,
  type ImageStackOptions,
} from './imageStackGeometry';
import { splitFrames } from './splitFrames';
import type { NaturalDataset } from './types';

export interface CtSeriesGeometry extends ImageStackGeometry {
  /**
   * Index of the image at each k, into the list of all frames: the given data sets one after the
   * other, each multi-frame one replaced by its frames. For single-frame images, into the given list.
   */
  order: number[];
  /** What a user should know, as whole sentences. */
  notes: string[];
}

/**
 * Checks a CT series by its data sets alone, before any pixel is loaded, and gives its geometry.
 * Localizers are left out with a note: every scanner may put one into the series, and it is told by its
 * ImageType without doubt. Everything else that does not fit is an error.
 * @throws NO_CT for no images; LOCALIZER_IN_SERIES if nothing but localizers is there; NOT_CT,
 * UNSUPPORTED_PHOTOMETRIC, NOT_HOUNSFIELD; and what imageStackGeometry throws.
 */
export function ctSeriesGeometry(
  datasets: NaturalDataset[],
  options: ImageStackOptions = {},
): CtSeriesGeometry {
  const frames = datasets.flatMap(splitFrames).map(({ dataset }) => dataset);
  if (frames.length === 0) {
    throw new DosimetryError('NO_CT', {
      what: 'There are no CT images.',
      why: 'The list of images is empty.',
      next: 'Choose a study with a CT series.',
    });
  }
  const kept = [...frames.keys()].filter((index) => !isLocalizer(frames[index]));
  const left = frames.length - kept.length;
  if (kept.length === 0) {
    throw new DosimetryError('LOCALIZER_IN_SERIES', {
      what: 'The series holds only localizers (scout views).',
      why: `All ${left} image(s) have the ImageType LOCALIZER.`,
      next: 'Choose the series with the cross-sectional images.',
    });
  }
  const images = kept.map((index) => frames[index]);
  images.forEach(checkCtImage);
  const { geometry, order } = imageStackGeometry(images, options);
  return {
    geometry,
    order: order.map((index) => kept[index]),
    notes: [...(left > 0 ? [localizerNote(left)] : []), ...imageNotes(images)],
  };
}

function localizerNote(count: number): string {
  return count === 1
    ? 'A localizer (scout view) in the series was left out.'
    : `${count} localizers (scout views) in the series were left out.`;
}

function imageNotes(images: NaturalDataset[]): string[] {
  const notes: string[] = [];
  const tilt = Math.max(
    ...images.map((image) => Math.abs(getNumber(image, 'GantryDetectorTilt') ?? 0)),
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
