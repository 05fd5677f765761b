import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { ctClasses, isCtObject } from '../series/isCtObject';

export interface CtObjects {
  /** Indices of the images. */
  kept: number[];
  notes: string[];
}

/**
 * Leaves out objects that are not CT images although they carry the CT's SeriesInstanceUID:
 * structure sets, reports, PET images, screenshots, images of another SOP class than the CT's. If
 * there is no CT image at all, all objects are kept, so that the checks of images report what they
 * are.
 */
export function selectCtObjects(datasets: readonly NaturalDataset[]): CtObjects {
  const all = [...datasets.keys()];
  const ctObjects = all.filter((index) => isCtObject(datasets[index]));
  const kept = withoutOtherClasses(datasets, ctObjects);
  if (kept.length === 0 || kept.length === all.length) {
    return { kept: all, notes: [] };
  }
  const left = all
    .filter((index) => !isCtObject(datasets[index]))
    .map((index) => `modality ${getString(datasets[index], 'Modality') ?? 'unknown'}`);
  const isKept = new Set(kept);
  const otherClass = ctObjects
    .filter((index) => !isKept.has(index))
    .map((index) => `SOP class ${getString(datasets[index], 'SOPClassUID') ?? ''}`);
  const kinds = [...left, ...otherClass];
  const counts = [...new Set(kinds)].map(
    (kind) => `${kinds.filter((one) => one === kind).length} of ${kind}`,
  );
  return {
    kept,
    notes: [`Objects in the series that are no CT images were left out: ${counts.join(', ')}.`],
  };
}

/**
 * Among images of a CT class, an image of another class (for example a screenshot with a position)
 * does not belong to the CT. Where all images are of another class, they may be a converted CT.
 */
function withoutOtherClasses(datasets: readonly NaturalDataset[], indices: number[]): number[] {
  const classes = indices.map((index) => getString(datasets[index], 'SOPClassUID'));
  return classes.some((sopClass) => sopClass !== undefined && ctClasses.test(sopClass))
    ? indices.filter((_, n) => classes[n] === undefined || ctClasses.test(classes[n]))
    : indices;
}
