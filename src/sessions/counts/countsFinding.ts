import type { CameraSettings } from '../../configuration';
import { DosimetryError } from '../../errors';
import type { SpectSeries } from '../series/spectSeries';
import type { SessionFinding } from '../types';
import { countsCalibration } from './countsCalibration';

/** How the counts of a SPECT will become Bq/ml by the settings of the site, or what is missing. */
export function countsFinding(
  { datasets, camera, acquisitionDateTime, basis }: SpectSeries,
  cameras: readonly CameraSettings[],
  countRateCps: number | undefined,
): SessionFinding {
  try {
    const { text } = countsCalibration(datasets[0], {
      camera,
      day: acquisitionDateTime?.slice(0, 10),
      cameras,
      entry: { countRateCps },
    });
    return { code: 'COUNTS_CALIBRATED', text: `The images hold counts (${basis}). ${text}` };
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return { code: 'COUNTS_NEED_CALIBRATION', text: `${error.what} ${error.why} ${error.next}` };
  }
}
