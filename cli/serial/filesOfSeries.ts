import type { SessionSeries } from '../../src/sessions';
import type { FolderFile } from '../readDicomFolder';
import type { TherapyFiles } from './readTherapy';

/** The files of one series, in the order of its images. */
export function filesOfSeries({ files }: TherapyFiles, series: SessionSeries): FolderFile[] {
  return series.sopInstanceUIDs.flatMap((uid) => files.get(uid) ?? []);
}
