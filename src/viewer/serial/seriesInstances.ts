import type { NaturalDataset } from '../../dicom/types';
import type { SessionSeries } from '../../sessions';

/** The images of a series as `retrieveImages` asks for them. */
export function seriesInstances(series: SessionSeries): NaturalDataset[] {
  return series.sopInstanceUIDs.map((sopInstanceUID) => ({
    StudyInstanceUID: series.studyInstanceUID,
    SeriesInstanceUID: series.seriesInstanceUID,
    SOPInstanceUID: sopInstanceUID,
  }));
}
