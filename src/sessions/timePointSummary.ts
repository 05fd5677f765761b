import type { SerialTimePointSummary } from '../serial';
import type { SpectSession } from './types';

/**
 * What the dose carries of a time point besides its images.
 *
 * @param session with a known time
 * @param calibration how counts became Bq/ml, as a sentence
 */
export function timePointSummary(
  { hours, ...session }: SpectSession & Required<Pick<SpectSession, 'hours'>>,
  calibration?: string,
): SerialTimePointSummary {
  const { manufacturer, model, station } = session.camera;
  const camera = [manufacturer, model, station].filter(Boolean).join(', ');
  const [first] = session.beds;
  return {
    id: session.id,
    hours: hours.value,
    hoursSource: hours.source === 'entered' ? 'entered' : 'file',
    ...(hours.ofFile && { hoursOfFile: hours.ofFile.value }),
    ...(session.acquisitionDateTime && {
      acquisitionDateTime: session.acquisitionDateTime.value,
    }),
    ...(camera && { camera }),
    unit: session.quantity === 'counts' ? 'counts' : 'Bq/ml',
    ...(calibration !== undefined && { calibration }),
    studyInstanceUID: first.studyInstanceUID,
    spectSeriesInstanceUIDs: [...new Set(session.beds.map((bed) => bed.seriesInstanceUID))],
    ...(session.ct && { ctSeriesInstanceUID: session.ct.seriesInstanceUID }),
    ...(session.frameOfReferenceUID && { frameOfReferenceUID: session.frameOfReferenceUID }),
    isUsed: session.isUsed,
  };
}
