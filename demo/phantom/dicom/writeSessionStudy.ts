import { join } from 'node:path';
import type { SyntheticSession } from '../therapy/types';
import { ctDatasets } from './ctDatasets';
import { doseDataset } from './doseDataset';
import { nmDataset } from './nmDataset';
import { sessionStudyContext } from './sessionStudyContext';
import { spectDatasets } from './spectDatasets';
import { writeSeries } from './writeSeries';

const seriesNumber = 20;

/**
 * Writes the study of a session below `folder`: ct/0001.dcm ..., spect/0001.dcm ... (one file where
 * the camera writes counts), and dose/dose.dcm where the session has a dose map. Existing files of
 * the same names are replaced.
 *
 * @returns the files
 */
export function writeSessionStudy(session: SyntheticSession, folder: string): string[] {
  const context = sessionStudyContext(session);
  const { hours, ct, spect, counts, camera, dose } = session;
  const spectSeries =
    counts && camera
      ? [nmDataset(context, { hours, counts, camera, seriesNumber })]
      : spectDatasets(context, { hours, volume: spect, seriesNumber });
  return [
    ...writeSeries(join(folder, 'ct'), ctDatasets(context, ct)),
    ...writeSeries(join(folder, 'spect'), spectSeries),
    ...(dose ? writeSeries(join(folder, 'dose'), [doseDataset(context, dose)], 'dose') : []),
  ];
}
