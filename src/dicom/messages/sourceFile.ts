import type { NaturalDataset } from '../types';

/** A symbol: it is copied with the data set when frames are split off, and is not an attribute. */
const key = Symbol('source file');

/** Stores the file that a data set came from, so that errors can name it. */
export function setSourceFile(dataset: NaturalDataset, file: string): void {
  (dataset as Record<symbol, unknown>)[key] = file;
}

/** The file that a data set came from, if it came from one. */
export function sourceFile(dataset: NaturalDataset): string | undefined {
  return (dataset as Record<symbol, string | undefined>)[key];
}
