import type { SerialStage } from '../../serial';
import type { TherapyCycle } from '../../sessions';
import { createHostDicomWebClient } from '../host/createHostDicomWebClient';
import type { HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import type { KidneySession } from '../session/kidneySession';
import { createStepRecorder } from './createStepRecorder';
import { gatherTimePoints } from './gatherTimePoints';
import { serialInput } from './serialInput';

const stageTitles: Record<SerialStage, string> = {
  contours: 'Fitting the contours to the SPECT',
  registration: 'Registering the kidneys',
  curves: 'Fitting the curves',
  voxels: 'Sharing out the activity',
  energy: 'Computing the dose',
  kidneys: 'Measuring the kidneys',
};

/**
 * The dose of one cycle: gathers what is not at hand yet, computes in the worker, and keeps the
 * result in the session.
 *
 * @throws DosimetryError as gatherTimePoints and computeSerialDose; CANCELLED
 */
export async function computeCycleDose(
  context: HostContext,
  session: KidneySession,
  cycle: TherapyCycle,
  signal: AbortSignal,
): Promise<void> {
  const steps = createStepRecorder(session.serial, signal);
  const used = cycle.sessions.filter(({ isUsed }) => isUsed);
  await gatherTimePoints(context, session, used, {
    archive: createHostDicomWebClient(context),
    steps,
    signal,
    radionuclide: cycle.administration.radionuclide?.value,
  });
  const input = serialInput(cycle, session.store.get(), session.configuration);
  const { dose, summary, placements } = await session.serialWork.compute(input, {
    signal,
    onProgress: ({ stage, share }) => steps.progress(stageTitles[stage], share),
  });
  throwIfCancelled(signal);
  steps.finish();
  session.serial.show({
    summary,
    volume: dose,
    placements,
    isMapBehind: false,
    isRestored: false,
  });
}
