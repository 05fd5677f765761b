import type { SerialDoseSummary } from '../serial';
import type { CycleAdministration } from './types';

/** An administration as the summary of a dose tells it. */
export function therapyAdministration({
  dateTime,
  injectedMBq,
  residualMBq,
  administeredMBq,
}: CycleAdministration): SerialDoseSummary['administration'] {
  const administered = administeredMBq ?? injectedMBq;
  const isEntered = [dateTime, administered].some((stated) => stated?.source === 'entered');
  return {
    ...(dateTime && { dateTime: dateTime.value }),
    ...(dateTime?.ofFile && { dateTimeOfFile: dateTime.ofFile.value }),
    ...(injectedMBq && { injectedMBq: injectedMBq.value }),
    ...(residualMBq && { residualMBq: residualMBq.value }),
    ...(administered && { administeredMBq: administered.value }),
    ...(administered?.ofFile && { administeredMBqOfFile: administered.ofFile.value }),
    source: isEntered ? 'entered' : 'file',
  };
}
