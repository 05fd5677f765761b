import type { SerialStage } from '../../serial';
import type { TherapyCycle } from '../../sessions';
import { withSessionFindings } from '../../sessions/withSessionFindings';
import { createHostDicomWebClient } from '../host/createHostDicomWebClient';
import type { HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import type { KidneySession } from '../session/kidneySession';
import type { StepRecorder } from './createStepRecorder';
import { gatherTimePoints } from './gatherTimePoints';
import { serialInput } from './serialInput';
import { withDensityOfReference } from './withDensityOfReference';

const stageTitles: Record<SerialStage, string> = {
  contours: 'Fitting the contours to the SPECT',
  registration: 'Registering the kidneys',
  curves: 'Fitting the curves',
  structures: 'Following the structures',
  voxels: 'Sharing out the activity',
  energy: 'Computing the dose',
  kidneys: 'Measuring the kidneys',
};

export interface ComputeCycleDoseOptions {
  signal: AbortSignal;
  /** The list of what is done, which the panel shows. */
  steps: StepRecorder;
}

/**
 * The dose of one cycle: gathers what is not at hand yet, computes in the worker, and keeps the
 * result in the session.
 *
 * @throws DosimetryError as gatherTimePoints, withDensityOfReference and computeSerialDose;
 *   CANCELLED
 */
export async function computeCycleDose(
  context: HostContext,
  session: KidneySession,
  cycle: TherapyCycle,
  { signal, steps }: ComputeCycleDoseOptions,
): Promise<void> {
  const { store, configuration } = session;
  const archive = createHostDicomWebClient(context);
  await gatherTimePoints(context, session, cycle, { archive, steps, signal });
  const input = await withDensityOfReference(
    context,
    session,
    serialInput(cycle, store.get(), configuration),
    cycle,
    { archive, steps, signal },
  );
  const { dose, summary, placements } = await session.serialWork.compute(
    { ...input, fwhmUncertaintyMm: configuration.uncertainty.fwhmMm },
    {
      signal,
      onProgress: ({ stage, share }) => steps.progress(stageTitles[stage], share),
    },
  );
  throwIfCancelled(signal);
  const { materials } = store.get();
  const used = input.timePoints.filter(({ about }) => about.isUsed);
  const notes = Object.fromEntries(used.map(({ about }) => [about.id, materials[about.id].notes]));
  session.serial.show({
    summary: withSessionFindings(summary, cycle, notes),
    volume: dose,
    placements,
    isMapBehind: false,
    isRestored: false,
  });
}
