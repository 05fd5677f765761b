import type { NaturalDataset } from '../../../src/dicom/types';

/** What a program made of some files: numbers that must be right, and what it said beside them. */
export interface Outcome {
  numbers: number[];
  said: string[];
}

/** Writes one contradiction into files that are right; `at` chooses the file it stands in. */
export type Contradiction = (datasets: NaturalDataset[], at: number) => void;

/** One row of the table of header facts in docs/dicom-conformance.md. */
export interface HeaderFact {
  /** Keyword, as it stands in the table. */
  attribute: string;
  contradictions: Record<string, Contradiction>;
  /**
   * Names of those that change no number and need no word: the fact stands elsewhere in the file,
   * too.
   */
  mayBeSilent?: readonly string[];
}

/** One kind of object, with the program that makes numbers of it. */
export interface HeaderFactCase {
  object: 'CT' | 'PT' | 'NM' | 'RTDOSE' | 'RTSTRUCT' | 'SEG' | 'REG';
  facts: HeaderFact[];
  /** Right files, each time anew. */
  make(): NaturalDataset[];
  /** @throws DosimetryError where the files are refused */
  run(datasets: NaturalDataset[]): Promise<Outcome>;
}
