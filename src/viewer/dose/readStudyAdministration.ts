import { readAdministration } from '../../dicom/dosemap';
import type { Administration } from '../../dose';
import type { DisplaySet, DisplaySetService } from '../host/hostTypes';
import { firstInstance } from '../series/firstInstance';
import { listSeries } from '../series/listSeries';

export interface StudyAdministration {
  administration: Administration;
  /** What the reader of the numbers has to know, as sentences. */
  notes: string[];
}

/** Images of one injection say the same, decayed or not, up to rounding. */
const agreement = 0.01;

/**
 * What the NM and PT images of the open study say about the injection, if all that say something
 * agree. An RTDOSE itself has no such attribute.
 *
 * @param own series of the dose map; where it is NM or PT itself, it alone counts
 */
export function readStudyAdministration(
  service: DisplaySetService,
  own?: DisplaySet,
): StudyAdministration {
  const series =
    own && own.Modality !== 'RTDOSE'
      ? [own]
      : ['NM', 'PT'].flatMap((modality) => listSeries(service, modality));
  const readings = series.map((displaySet) => readAdministration(firstInstance(displaySet)));
  const withActivity = readings.filter(({ administration }) => administration.activityMBq);
  if (withActivity.length === 0) {
    return { administration: {}, notes: [] };
  }
  const activities = withActivity.map(({ administration }) => administration.activityMBq!.value);
  const [lowest, highest] = [Math.min(...activities), Math.max(...activities)];
  if (highest > lowest * (1 + agreement)) {
    return {
      administration: {},
      notes: [
        `The NM and PT images name different administered activities (${lowest.toFixed(0)} to ${highest.toFixed(0)} MBq): none was taken.`,
      ],
    };
  }
  return {
    administration: withActivity[0].administration,
    notes: [...new Set(withActivity.flatMap(({ notes }) => notes))],
  };
}
