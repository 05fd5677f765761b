import type { NaturalDataset } from '../types';
import { acquisitionTime } from './acquisitionTime';
import { minutesBetween } from './isoTime';
import { readAdministration, SAME_MOMENT_MINUTES } from './readAdministration';

/** Four weeks: four half-lives of 177Lu. */
const LONGEST_HOURS = 28 * 24;

/**
 * Hours from the administration to the acquisition, where the file has both with a date. An administration at the time
 * of the scan is that of software that decayed the activity, and a time without a date of its own is not
 * certain enough: undefined, so that the user is asked.
 * @throws INVALID_TAG for numbers that are none
 */
export function hoursAfterAdministration(dataset: NaturalDataset): number | undefined {
  const { dateTime } = readAdministration(dataset).administration;
  const scan = acquisitionTime(dataset);
  if (!dateTime || !scan || dateTime.detail !== 'RadiopharmaceuticalStartDateTime') {
    return undefined;
  }
  const minutes = minutesBetween(dateTime.value, scan);
  return minutes > SAME_MOMENT_MINUTES && minutes <= LONGEST_HOURS * 60 ? minutes / 60 : undefined;
}
