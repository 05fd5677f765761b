import { DosimetryError } from '../../errors';
import type { NaturalDataset } from '../types';
import { checkCompleteness } from './checks/checkCompleteness';
import { checkCorrections } from './checks/checkCorrections';
import { checkRadionuclide } from './nuclide/checkRadionuclide';
import { timeAfterAdministration } from './times/timeAfterAdministration';

export interface ActivityDescription {
  /** From administration to acquisition, where the images say so without doubt. */
  hoursAfterAdministration?: number;
  /** Where the hours are from, or why they are not known. */
  timeBasis: string;
  /** What the header says that a dose would rest on, as sentences; also reasons to refuse. */
  remarks: string[];
  /** By the header the images are not corrected for attenuation: a dose needs the user's word. */
  isUncorrected: boolean;
}

/**
 * What the headers of an activity series say about the dose that would be computed from it, before
 * its pixels are there; never throws for what `readActivitySeries` would refuse, but says it.
 */
export function describeActivityImages(datasets: readonly NaturalDataset[]): ActivityDescription {
  const remarks: string[] = [];
  let isUncorrected = false;
  const look = (check: () => string[]) => {
    try {
      remarks.push(...check());
    } catch (error) {
      if (!(error instanceof DosimetryError)) {
        throw error;
      }
      isUncorrected ||= error.code === 'ACTIVITY_INVALID';
      remarks.push(`${error.what} ${error.why}`);
    }
  };
  look(() => checkRadionuclide(datasets));
  look(() => checkCompleteness(datasets));
  look(() => checkCorrections(datasets));
  const time = timeAfterAdministration(datasets);
  return {
    ...(time.hours !== undefined && { hoursAfterAdministration: time.hours }),
    timeBasis: time.basis ?? time.contradiction ?? time.unknown ?? '',
    remarks: [...remarks, ...time.notes],
    isUncorrected,
  };
}
