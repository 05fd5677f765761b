import { DosimetryError } from '../../errors';
import type { NuclideName } from '../../nuclides';
import type { NaturalDataset } from '../types';
import { checkCompleteness } from './checks/checkCompleteness';
import { checkCorrections } from './checks/checkCorrections';
import { readRadionuclide } from './nuclide/readRadionuclide';
import { timeAfterAdministration } from './times/timeAfterAdministration';

export interface ActivityDescription {
  /** Hours from administration to acquisition, where the images state both reliably. */
  hoursAfterAdministration?: number;
  /** Undefined where the images do not tell it. */
  radionuclide?: NuclideName;
  /** Source of the hours, or why they are unknown. */
  timeBasis: string;
  /**
   * Statements of the header that affect the dose, as sentences; includes reasons to refuse the
   * images.
   */
  remarks: string[];
  /**
   * According to the header the images are not corrected for attenuation; a dose then needs the
   * user's explicit consent.
   */
  isUncorrected: boolean;
}

/**
 * Describes, from the headers of an activity series and before its pixels are loaded, what matters
 * for the dose computed from it. Where `readActivitySeries` would refuse the images it does not
 * throw, but states the reason.
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
  let radionuclide: NuclideName | undefined;
  look(() => {
    const read = readRadionuclide(datasets);
    radionuclide = read.radionuclide;
    return read.notes;
  });
  look(() => checkCompleteness(datasets));
  look(() => checkCorrections(datasets, { radionuclide }));
  const time = timeAfterAdministration(datasets);
  return {
    ...(time.hours !== undefined && { hoursAfterAdministration: time.hours }),
    timeBasis: time.basis ?? time.contradiction ?? time.unknown ?? '',
    ...(radionuclide && { radionuclide }),
    remarks: [...remarks, ...time.notes],
    isUncorrected,
  };
}
