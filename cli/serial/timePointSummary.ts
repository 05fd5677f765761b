import type { SerialTimePointSummary } from '../../src/serial';
import type { SpectSession } from '../../src/sessions';
import { DosimetryError } from '../../src/errors';

/**
 * A session as the summary of a dose tells it.
 * @param calibration how counts were turned into Bq/ml
 * @throws DosimetryError INVALID_ARGUMENT where the time after the administration is not known
 */
export function timePointSummary(
  {
    id,
    beds,
    quantity,
    hours,
    acquisitionDateTime,
    camera,
    ct,
    frameOfReferenceUID,
    isUsed,
  }: SpectSession,
  calibration?: string,
): SerialTimePointSummary {
  if (!hours) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'It is not known how long after the administration an image was taken.',
      why: `Neither the images of the series ${id}${acquisitionDateTime ? ` (${acquisitionDateTime.value})` : ''} nor the command line say when the activity was administered.`,
      next: 'Give the time of the administration with --injected-at, as 2026-03-02T08:00.',
    });
  }
  const name = [camera.manufacturer, camera.model, camera.station].filter(Boolean).join(', ');
  return {
    id,
    hours: hours.value,
    hoursSource: hours.source === 'entered' ? 'entered' : 'file',
    ...(hours.ofFile && { hoursOfFile: hours.ofFile.value }),
    ...(acquisitionDateTime && { acquisitionDateTime: acquisitionDateTime.value }),
    ...(name && { camera: name }),
    unit: quantity === 'counts' ? 'counts' : 'Bq/ml',
    ...(calibration && { calibration }),
    studyInstanceUID: beds[0].studyInstanceUID,
    spectSeriesInstanceUIDs: [...new Set(beds.map(({ seriesInstanceUID }) => seriesInstanceUID))],
    ...(ct && { ctSeriesInstanceUID: ct.seriesInstanceUID }),
    ...(frameOfReferenceUID && { frameOfReferenceUID }),
    isUsed,
  };
}
