import type { HostContext } from '../viewer/host/hostTypes';
import { refitCycle } from '../viewer/serial/refitCycle';
import type { KidneySession } from '../viewer/session/kidneySession';
import { choicesOfCycle } from '../viewer/session/selectors/choicesOfCycle';
import { shownCycle } from '../viewer/session/selectors/shownCycle';
import type { SessionState } from '../viewer/session/sessionState';
import { initialSerialDoseState } from '../viewer/session/slices/serialDoseSlice';
import type { CycleDose } from '../viewer/session/slices/serialDoseSlice';
import { computeKidneySerialDose } from './computeKidneySerialDose';

/**
 * After a choice or an entry: curves and mean doses follow at once where the activities are
 * measured already, the map a moment later from the worker. Nothing is done before a first dose.
 * @param cycles `computed` for what was chosen for the whole therapy: a sum over cycles is of doses
 *   that were computed in one way
 */
export function followSerialChoices(
  context: HostContext,
  session: KidneySession,
  cycles: 'shown' | 'computed' = 'shown',
): void {
  const { store, serial } = session;
  const cycle = shownCycle(store.get());
  const dose = cycle && store.get().serialDoses[cycle.number];
  if (!cycle || !dose || dose.isRestored || !cycle.sessions.some(({ isUsed }) => isUsed)) {
    return;
  }
  const summary = refit(session, dose);
  if (summary) {
    serial.show({ ...dose, summary, isMapBehind: true });
  }
  session.serialPause.ask(() => {
    void computeKidneySerialDose(context, session, { cycles, replacesRunning: true });
  });
}

/** A model that the points now in use do not allow gives way to the automatic one. */
function refit({ store, serial }: KidneySession, { summary }: CycleDose) {
  const { cycle } = summary;
  const sessions = shownCycle(store.get())?.sessions ?? [];
  const fit = (state: SessionState) => refitCycle(summary, sessions, state);
  try {
    return fit(store.get());
  } catch {
    const { voxelMethod } = initialSerialDoseState.serialChoices;
    serial.choose({ voxelMethod });
    serial.chooseOfCycle(cycle, {
      ...choicesOfCycle(store.get().serialChoices, cycle),
      models: {},
    });
    return fit(store.get());
  }
}
