import type { NaturalDataset } from '../types';

/**
 * A deep, plain copy of some elements of a data set: without accessors, proxies or String objects
 * of the reader, so that it survives postMessage and JSON. Missing elements stay missing, empty
 * ones empty.
 */
export function copyElements(dataset: NaturalDataset, keywords: readonly string[]): NaturalDataset {
  const copy: NaturalDataset = {};
  for (const keyword of keywords) {
    const value = dataset[keyword];
    if (value !== undefined) {
      copy[keyword] = plain(value);
    }
  }
  return copy;
}

function plain(value: unknown): unknown {
  if (value instanceof String) {
    return value.toString();
  }
  if (Array.isArray(value)) {
    return Array.from(value, plain);
  }
  if (typeof value !== 'object' || value === null || isBytes(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

function isBytes(value: object): boolean {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
