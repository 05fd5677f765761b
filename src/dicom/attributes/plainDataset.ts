import type { NaturalDataset } from '../types';

/**
 * A copy of a data set that survives postMessage. The viewer's data sets contain proxies and
 * functions. A worker needs only texts, numbers and sequences (patient, study, series), which JSON
 * preserves.
 */
export function plainDataset(dataset: NaturalDataset): NaturalDataset {
  return JSON.parse(
    JSON.stringify(dataset, (_key, value: unknown) =>
      // JSON would turn binary values into objects with one key per byte, which no reader accepts.
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? undefined : value,
    ),
  ) as NaturalDataset;
}
