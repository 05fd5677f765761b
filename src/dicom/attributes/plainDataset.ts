import type { NaturalDataset } from '../types';

/**
 * A copy of a data set that survives postMessage. The viewer's data sets hold proxies and
 * functions; what a worker needs of them (patient, study, series) is text, numbers and sequences,
 * which JSON keeps.
 */
export function plainDataset(dataset: NaturalDataset): NaturalDataset {
  return JSON.parse(
    JSON.stringify(dataset, (_key, value: unknown) =>
      // Binary values would become objects with a key a byte, which no reader takes.
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? undefined : value,
    ),
  ) as NaturalDataset;
}
