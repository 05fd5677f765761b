import { getString } from '../getString';
import type { NaturalDataset } from '../types';
import { isoTime } from './isoTime';

/** When the images were acquired, ISO 8601 to the second; undefined where the file has no date and time. */
export function acquisitionTime(dataset: NaturalDataset): string | undefined {
  const date = getString(dataset, 'AcquisitionDate') ?? getString(dataset, 'SeriesDate');
  const time = getString(dataset, 'AcquisitionTime') ?? getString(dataset, 'SeriesTime');
  return date && time ? isoTime(date + time) : undefined;
}
