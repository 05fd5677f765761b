import { getString } from '../../dicom';
import { readAdministration } from '../../dicom/dosemap';
import type { NaturalDataset } from '../../dicom/types';
import type { DicomWebClient } from '../../dicomweb';
import { trueAdministration } from '../../dicomweb/trueAdministration';
import type { Administration } from '../../dose';
import { toDosimetryError } from '../../errors';
import type { DisplaySetService } from '../host/hostTypes';
import { firstInstance } from '../series/firstInstance';
import { listSeries } from '../series/listSeries';

export interface StudyAdministration {
  administration: Administration;
  /** What the reader of the numbers has to know, as sentences. */
  notes: string[];
}

type AdministrationReading = ReturnType<typeof readAdministration>;

/** Images of one injection say the same, decayed or not, up to rounding. */
const agreement = 0.01;

/**
 * What the NM and PT images of the open study say about the injection, if all that say something
 * agree. An RTDOSE itself has no such attribute. The viewer has the metadata of the archive, which
 * may have cut the activity of a PT to 32 bits: the file's own value counts.
 *
 * @param own images of the dose map, as read from their files; where it is NM or PT itself, it
 *   alone counts
 */
export async function readStudyAdministration(
  client: Pick<DicomWebClient, 'retrieveInstance'>,
  service: DisplaySetService,
  own?: NaturalDataset,
): Promise<StudyAdministration> {
  if (own && getString(own, 'Modality') !== 'RTDOSE') {
    return agreed([readAdministration(own)], []);
  }
  const listed = ['NM', 'PT'].flatMap((modality) => listSeries(service, modality));
  const notes: string[] = [];
  const readings: AdministrationReading[] = [];
  for (const header of listed.map(firstInstance)) {
    try {
      const { datasets, note } = await trueAdministration(client, [header]);
      readings.push(readAdministration(datasets[0]));
      notes.push(...(note === undefined ? [] : [note]));
    } catch (error) {
      const { what, why } = toDosimetryError(error);
      notes.push(
        `What the series ${getString(header, 'SeriesInstanceUID')} says about the injection could not be read and was not used: ${what} ${why}`,
      );
    }
  }
  return agreed(readings, notes);
}

function agreed(readings: readonly AdministrationReading[], notes: string[]): StudyAdministration {
  const withActivity = readings.filter(({ administration }) => administration.activityMBq);
  if (withActivity.length === 0) {
    return { administration: {}, notes };
  }
  const activities = withActivity.map(({ administration }) => administration.activityMBq!.value);
  const [lowest, highest] = [Math.min(...activities), Math.max(...activities)];
  if (highest > lowest * (1 + agreement)) {
    return {
      administration: {},
      notes: [
        ...notes,
        `The NM and PT images name different administered activities (${lowest.toFixed(0)} to ${highest.toFixed(0)} MBq): none was taken.`,
      ],
    };
  }
  return {
    administration: withActivity[0].administration,
    notes: [...new Set([...notes, ...withActivity.flatMap((reading) => reading.notes)])],
  };
}
