import type { NaturalDataset } from '../../../src/dicom/types';
import type { Contradiction, HeaderFact } from './types';

const pick = (datasets: NaturalDataset[], at: number): NaturalDataset =>
  datasets[at % datasets.length];

/** A value in one of the files only. */
export const inOne =
  (keyword: string, value: unknown): Contradiction =>
  (datasets, at) => {
    set(pick(datasets, at), keyword, value);
  };

/** A value in all of them. */
export const inAll =
  (keyword: string, value: unknown): Contradiction =>
  (datasets) => {
    datasets.forEach((dataset) => set(dataset, keyword, value));
  };

/** A value in every second file. */
export const inTurn =
  (keyword: string, value: unknown): Contradiction =>
  (datasets) => {
    datasets.forEach((dataset, n) => n % 2 === 1 && set(dataset, keyword, value));
  };

/** The attribute is not there at all, or has no value, in one file and in all. */
export const lacking = (keyword: string): HeaderFact['contradictions'] => ({
  'missing in one': inOne(keyword, undefined),
  'missing in all': inAll(keyword, undefined),
  'empty in all': inAll(keyword, null),
});

/** Numbers that are none, or no possible ones. */
export const spoilt = (keyword: string, length = 1): HeaderFact['contradictions'] => {
  const all = (value: unknown): Contradiction =>
    inAll(keyword, length === 1 ? value : Array.from({ length }, () => value));
  return {
    'text in one': inOne(keyword, length === 1 ? 'abc' : Array.from({ length }, () => 'abc')),
    'infinite in all': all('1e999'),
    'one value too many': (datasets, at) => {
      const dataset = pick(datasets, at);
      const value = dataset[keyword];
      set(dataset, keyword, [...(Array.isArray(value) ? value : [value]), 7]);
    },
  };
};

/** In an item of a sequence of all files. */
export const inItems =
  (sequence: string, keyword: string, value: unknown): Contradiction =>
  (datasets) => {
    for (const dataset of datasets) {
      for (const item of dataset[sequence] as NaturalDataset[]) {
        set(item, keyword, value);
      }
    }
  };

function set(dataset: NaturalDataset, keyword: string, value: unknown): void {
  if (value === undefined) {
    Reflect.deleteProperty(dataset, keyword);
  } else {
    dataset[keyword] = value;
  }
}
