import type { TherapyCycle } from '../sessions';
import { inComputingOrder } from '../therapy';
import { cancelOnEscape } from '../viewer/host/cancelOnEscape';
import type { HostContext } from '../viewer/host/hostTypes';
import { unlessCancelled } from '../viewer/pace/unlessCancelled';
import { publishReport } from '../viewer/report/publishReport';
import { computeCycleDose } from '../viewer/serial/computeCycleDose';
import { createStepRecorder } from '../viewer/serial/createStepRecorder';
import { serialFailure } from '../viewer/serial/serialFailure';
import { stepsOfCycle } from '../viewer/serial/stepsOfCycle';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { SessionState } from '../viewer/session/sessionState';
import { autoContourKidneys } from './autoContourKidneys';
import { showCycleDose } from './showCycleDose';

export interface ComputeKidneySerialDoseOptions {
  /** Default: the one that is shown. `computed`: those that have a dose already. */
  cycles?: 'shown' | 'computed' | 'all';
  /** Takes the place of a computation under way, whose choices are out of date. */
  replacesRunning?: boolean;
}

/**
 * The dose of the cycle that is shown, or of all cycles, from their time points: contours every CT
 * that has no contours, then computes, and takes the dose as the current one where it lies on the
 * CT that is shown. A failure, or cancelling, keeps contours, entries and the doses that were
 * there.
 */
export async function computeKidneySerialDose(
  context: HostContext,
  session: KidneySession,
  { cycles: wanted = 'shown', replacesRunning = false }: ComputeKidneySerialDoseOptions = {},
): Promise<void> {
  const { store, serial } = session;
  if (!store.get().contours) {
    await autoContourKidneys(context, session);
  }
  const cycles = chosenCycles(store.get(), wanted);
  if (!store.get().contours || cycles.length === 0) {
    return;
  }
  const run = serial.start({ replacesRunning });
  if (!run) {
    return;
  }
  const stopListening = cancelOnEscape(() => run.abort());
  try {
    await unlessCancelled(run.signal, computeCycles(context, session, cycles, run.signal));
    stopListening();
    serial.end(run);
    for (const { number } of cycles) {
      await showCycleDose(context, session, number);
    }
    // Doses on other CTs are in its sum over the cycles.
    publishReport(session);
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

function chosenCycles(
  { sessions, cycleNumber, serialDoses }: SessionState,
  wanted: ComputeKidneySerialDoseOptions['cycles'],
): TherapyCycle[] {
  const isComputed = (cycle: number) => serialDoses[cycle] && !serialDoses[cycle].isRestored;
  return inComputingOrder(sessions?.cycles ?? []).filter(
    ({ number }) =>
      wanted === 'all' || number === cycleNumber || (wanted === 'computed' && isComputed(number)),
  );
}

async function computeCycles(
  context: HostContext,
  session: KidneySession,
  cycles: readonly TherapyCycle[],
  signal: AbortSignal,
): Promise<void> {
  const steps = createStepRecorder(session.serial, signal);
  for (const cycle of cycles) {
    const own = cycles.length > 1 ? stepsOfCycle(steps, cycle.number) : steps;
    await computeCycleDose(context, session, cycle, { signal, steps: own });
  }
  steps.finish();
}
