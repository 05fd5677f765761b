import type { SessionSeries } from '../types';

/** A series as sessions name it: without what was read from it to choose and to group it. */
export function toSessionSeries(series: SessionSeries): SessionSeries {
  const { studyInstanceUID, seriesInstanceUID, modality, description, sopInstanceUIDs } = series;
  const { frameOfReferenceUID, acquisitionDateTime, heightsMm } = series;
  return {
    studyInstanceUID,
    seriesInstanceUID,
    modality,
    description,
    sopInstanceUIDs,
    ...(frameOfReferenceUID !== undefined && { frameOfReferenceUID }),
    ...(acquisitionDateTime !== undefined && { acquisitionDateTime }),
    ...(heightsMm && { heightsMm }),
  };
}
