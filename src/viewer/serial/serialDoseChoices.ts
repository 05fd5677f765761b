import type { SessionState } from '../session/sessionState';
import type { DoseChoice } from '../session/slices/doseSlice';
import { lieInOneFrame } from './lieInOneFrame';
import { serialDoseId } from './serialDoseId';
import { serialDoseTitle } from './serialDoseTitle';

/**
 * Doses that were computed here and lie in the frame of the CT that is shown, as dose maps to
 * choose from. Those read with an RTDOSE are in the list as that.
 */
export function serialDoseChoices({
  serialDoses,
  contours,
}: Pick<SessionState, 'serialDoses' | 'contours'>): DoseChoice[] {
  return Object.values(serialDoses)
    .filter(({ volume, isRestored }) => !isRestored && lieInOneFrame(volume, contours?.ct.volume))
    .map(({ summary }) => ({
      displaySetInstanceUID: serialDoseId(summary.cycle),
      title: serialDoseTitle(summary),
      quantity: 'dose',
      basis: 'Computed here from SPECT.',
      extent: 'whole',
    }));
}
