import { describeInstance } from './describeInstance';
import type { NaturalDataset } from '../types';

/** A symbol: it is copied with the data set when frames are split off, and is not an attribute. */
const key = Symbol('notes on the file');

/**
 * Stores what was ignored or repaired while the file of a data set was read, so that readers can
 * report it.
 */
export function setFileNotes(dataset: NaturalDataset, notes: string[]): void {
  (dataset as Record<symbol, unknown>)[key] = notes;
}

/**
 * What was ignored or repaired while the files of these data sets were read, as whole sentences:
 * each kind once, with the first image that has it and the number of images.
 */
export function fileNotes(datasets: readonly NaturalDataset[]): string[] {
  const found = new Map<string, NaturalDataset[]>();
  for (const dataset of datasets) {
    for (const note of (dataset as Record<symbol, string[] | undefined>)[key] ?? []) {
      const those = found.get(note);
      if (those) {
        those.push(dataset);
      } else {
        found.set(note, [dataset]);
      }
    }
  }
  return [...found].map(([note, those]) => {
    const others = those.length > 1 ? ` and ${those.length - 1} more` : '';
    return `${note} (${describeInstance(those[0])}${others})`;
  });
}
