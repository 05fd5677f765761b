import { getNumber, getString, getStrings } from '../../dicom';
import type { Moment } from '../../dicom/attributes/times/moment';
import { scanMoment } from '../../dicom/dosemap/times/scanMoment';
import type { NaturalDataset } from '../../dicom/types';
import { DosimetryError } from '../../errors';
import { scanTime } from '../counts/scanTime';

/** The projections of a SPECT, as far as they say how fast it counted. */
export interface ProjectionsFound {
  studyInstanceUID: string;
  moment?: Moment;
  /** Counts of all frames, windows and detectors over the time of the scan. */
  countRateCps: number;
}

/**
 * The count rate of an NM object with projections (TOMO): CountsAccumulated (0018,0070) over frames
 * x duration of one detector. Undefined for other objects, and where the header does not say it.
 */
export function describeProjections(dataset: NaturalDataset): ProjectionsFound | undefined {
  if (getStrings(dataset, 'ImageType')[2]?.toUpperCase() !== 'TOMO') {
    return undefined;
  }
  try {
    const counts = getNumber(dataset, 'CountsAccumulated');
    const { secondsTotal } = scanTime(dataset, 1);
    const { moment } = scanMoment([dataset]);
    return counts !== undefined && counts > 0 && secondsTotal !== undefined
      ? {
          studyInstanceUID: getString(dataset, 'StudyInstanceUID') ?? '',
          ...(moment && { moment }),
          countRateCps: counts / secondsTotal,
        }
      : undefined;
  } catch (error) {
    // A number that is none leaves the rate unknown, which is said where it is needed.
    if (error instanceof DosimetryError) {
      return undefined;
    }
    throw error;
  }
}
