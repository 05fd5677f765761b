import { getString } from '../getString';
import type { NaturalDataset } from '../types';
import { isCtObject } from './isCtObject';

export interface CtObjects {
  /** Indices of the images. */
  kept: number[];
  notes: string[];
}

/**
 * Leaves out what is no CT image although it carries the CT's SeriesInstanceUID: structure sets, reports,
 * PET images, screenshots. Without any CT image all are kept, so that the checks of images say what
 * they are.
 */
export function selectCtObjects(datasets: readonly NaturalDataset[]): CtObjects {
  const all = [...datasets.keys()];
  const kept = all.filter((index) => isCtObject(datasets[index]));
  if (kept.length === 0 || kept.length === all.length) {
    return { kept: all, notes: [] };
  }
  const modalities = all
    .filter((index) => !isCtObject(datasets[index]))
    .map((index) => getString(datasets[index], 'Modality') ?? 'unknown');
  const counts = [...new Set(modalities)].map(
    (modality) => `${modalities.filter((one) => one === modality).length} of modality ${modality}`,
  );
  return {
    kept,
    notes: [`Objects in the series that are no CT images were left out: ${counts.join(', ')}.`],
  };
}
