import type { RadiobiologySettings } from '../../configuration';
import type { CycleRecord } from '../../cycles';
import { DosimetryError } from '../../errors';
import { summaryRecord } from '../../report/summaryRecord';
import { getString } from '../attributes/getString';
import { requiredString } from '../attributes/requiredString';
import { differingPatientKeyword } from '../patient/differingPatientKeyword';
import type { NaturalDataset } from '../types';
import { readDoseSeries } from './readDoseSeries';
import type { StoredImage } from './storedImage';

export interface ReadDoseMapRecordOptions {
  /** A header of the patient whose cycles are wanted. */
  patient: NaturalDataset;
  radiobiology: RadiobiologySettings;
}

/**
 * The cycle that a dose map of this program is of, by the summary in it, which counts only with its
 * own pixels.
 * @returns the record, or a sentence that says why the map was left out
 */
export function readDoseMapRecord(
  image: StoredImage,
  { patient, radiobiology }: ReadDoseMapRecordOptions,
): { record?: CycleRecord; note?: string } {
  const { dataset } = image;
  const leftOut = (why: string) => ({
    note: `The dose map (SOP instance ${getString(dataset, 'SOPInstanceUID') ?? 'unknown'}) was left out: ${why}`,
  });
  const differing = differingPatientKeyword(patient, dataset);
  if (differing) {
    return leftOut(
      `it has another ${differing} than the images of this patient, and is of another person.`,
    );
  }
  try {
    const series = readDoseSeries([image], { treatAsDoseInGy: false });
    const summary = 'summary' in series ? series.summary : undefined;
    return summary
      ? {
          record: summaryRecord(summary, radiobiology, {
            studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
            sopInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
            studyDate: getString(dataset, 'StudyDate'),
            writtenAt: ['ContentDate', 'ContentTime']
              .map((keyword) => getString(dataset, keyword) ?? '')
              .join(''),
          }),
        }
      : leftOut('it does not say how it was made.');
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return leftOut(error.why);
  }
}
