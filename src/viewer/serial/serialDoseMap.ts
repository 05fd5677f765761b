import type { Administration } from '../../dose';
import type { SerialDoseSummary } from '../../serial';
import type { CycleDose } from '../session/slices/serialDoseSlice';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { serialDoseId } from './serialDoseId';
import { serialDoseTitle } from './serialDoseTitle';

/** A computed dose as the dose map that the numbers rest on. */
export function serialDoseMap({ summary, volume }: CycleDose): LoadedDoseMap {
  const title = serialDoseTitle(summary);
  const reference = summary.timePoints.find(({ id }) => id === summary.referenceTimePoint);
  return {
    displaySetInstanceUID: serialDoseId(summary.cycle),
    title,
    volume,
    notes: [],
    cycle: {
      name: title,
      studyInstanceUID: reference?.studyInstanceUID,
      modality: 'RTDOSE',
      doseMeaning: 'computed-from-activity',
      registration: 'same-frame-of-reference',
      administration: administrationOf(summary),
      serial: summary,
    },
  };
}

function administrationOf({
  administration: { administeredMBq, dateTime, source },
  radiopharmaceutical,
  radionuclide,
}: SerialDoseSummary): Administration {
  return {
    ...(administeredMBq !== undefined && { activityMBq: { value: administeredMBq, source } }),
    ...(dateTime !== undefined && { dateTime: { value: dateTime, source } }),
    radionuclide: { value: radionuclide, source: 'file' },
    ...(radiopharmaceutical && {
      radiopharmaceutical: { value: radiopharmaceutical, source: 'file' },
    }),
  };
}
