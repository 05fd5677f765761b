import type { CycleDose } from '../session/slices/serialDoseSlice';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { serialAdministration } from './serialAdministration';
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
      administration: serialAdministration(summary),
      serial: summary,
    },
  };
}
