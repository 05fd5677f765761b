import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';
import { isoTime } from '../../attributes/times/isoTime';

/**
 * When an image was acquired, ISO 8601 to the second; undefined where the file has no date together
 * with its time. Times of the series are those of a reconstruction and are not used.
 */
export function acquisitionTime(dataset: NaturalDataset): string | undefined {
  const combined = getString(dataset, 'AcquisitionDateTime');
  const iso = combined && isoTime(combined);
  const date = getString(dataset, 'AcquisitionDate');
  const time = getString(dataset, 'AcquisitionTime');
  return iso || (date && time ? isoTime(date + time) : undefined);
}
