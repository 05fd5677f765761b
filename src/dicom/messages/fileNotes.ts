import { describeInstance } from './describeInstance';
import type { NaturalDataset } from '../types';

/** A symbol: it goes with the data set when frames are split off, and is no attribute. */
const key = Symbol('notes on the file');

/**
 * Remembers what reading the file of a data set had to ignore or repair, so that readers can say
 * it.
 */
export function setFileNotes(dataset: NaturalDataset, notes: string[]): void {
  (dataset as Record<symbol, unknown>)[key] = notes;
}

/**
 * What reading the files of these data sets had to ignore or repair, as whole sentences: each sort
 * once, with the first image that has it and the number of them.
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
