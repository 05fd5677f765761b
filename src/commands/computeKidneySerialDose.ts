import { cancelOnEscape } from '../viewer/host/cancelOnEscape';
import type { HostContext } from '../viewer/host/hostTypes';
import { unlessCancelled } from '../viewer/pace/unlessCancelled';
import { computeCycleDose } from '../viewer/serial/computeCycleDose';
import { serialFailure } from '../viewer/serial/serialFailure';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import { shownCycle } from '../viewer/session/selectors/shownCycle';
import { autoContourKidneys } from './autoContourKidneys';
import { showCycleDose } from './showCycleDose';

export interface ComputeKidneySerialDoseOptions {
  /** Takes the place of a computation under way, whose choices are out of date. */
  replacesRunning?: boolean;
}

/**
 * The dose of the cycle that is shown, from its time points: contours every CT that has none, then
 * computes, and takes the dose as the current one. A failure, or cancelling, keeps contours,
 * entries and the dose that was there.
 */
export async function computeKidneySerialDose(
  context: HostContext,
  session: KidneySession,
  { replacesRunning = false }: ComputeKidneySerialDoseOptions = {},
): Promise<void> {
  const { store, serial } = session;
  if (!store.get().contours) {
    await autoContourKidneys(context, session);
  }
  const cycle = shownCycle(store.get());
  if (!store.get().contours || !cycle) {
    return;
  }
  const run = serial.start({ replacesRunning });
  if (!run) {
    return;
  }
  const stopListening = cancelOnEscape(() => run.abort());
  try {
    await unlessCancelled(run.signal, computeCycleDose(context, session, cycle, run.signal));
    stopListening();
    serial.end(run);
    await showCycleDose(context, session, cycle.number);
  } catch (error) {
    // Otherwise the mode was left, or another computation has taken the place of this one.
    if (isCurrent(store, { serialRun: run })) {
      serial.fail(serialFailure(error));
    }
  } finally {
    stopListening();
    serial.end(run);
  }
}
