import type { SessionState } from '../session/sessionState';
import { offeredStructures } from './offeredStructures';

/**
 * Contours of the other structures that were found on one CT of the patient.
 * @param seriesInstanceUID of the CT
 */
export function structuresOnCt(
  state: Pick<SessionState, 'sessions' | 'foundStructures' | 'materials'>,
  seriesInstanceUID: string,
) {
  const sessions = state.sessions?.cycles.flatMap((cycle) => cycle.sessions) ?? [];
  const onCt = sessions.find(({ ct }) => ct?.seriesInstanceUID === seriesInstanceUID);
  return onCt
    ? offeredStructures(state, onCt.id).map(({ name, contour }) => ({ name, contour }))
    : [];
}
