import type { DicomWebClient } from '../../dicomweb';
import type { NuclideName } from '../../nuclides';
import type { SpectSession } from '../../sessions';
import type { HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import type { KidneySession } from '../session/kidneySession';
import type { TimePointMaterial } from '../session/slices/serialDoseSlice';
import { contourArchivedCt } from './contourArchivedCt';
import type { StepRecorder } from './createStepRecorder';
import { readTimePoint } from './readTimePoint';
import { shownContours } from './shownContours';

export interface GatherOptions {
  archive: DicomWebClient;
  steps: StepRecorder;
  signal: AbortSignal;
  /** Of the therapy cycle, where it is known. */
  radionuclide: NuclideName | undefined;
}

/**
 * Images and contours of the time points, one after the other: what was read or contoured before is
 * taken as it is, and the contours of the CT that is shown as the user has left them.
 *
 * @throws DosimetryError of the archive, the readers and the pipeline; CANCELLED
 */
export async function gatherTimePoints(
  context: HostContext,
  session: KidneySession,
  timePoints: readonly SpectSession[],
  options: GatherOptions,
): Promise<void> {
  for (const timePoint of timePoints) {
    const known = session.store.get().materials[timePoint.id];
    const material = await gather(context, session, timePoint, known, options);
    throwIfCancelled(options.signal);
    session.serial.keep(timePoint.id, material);
  }
}

async function gather(
  context: HostContext,
  session: KidneySession,
  timePoint: SpectSession,
  known: TimePointMaterial | undefined,
  { archive, steps, signal, radionuclide }: GatherOptions,
): Promise<TimePointMaterial> {
  const { ct, hours } = timePoint;
  const { sensitivityEntries, cycleNumber, contours } = session.store.get();
  const sensitivityCpsPerMBq =
    timePoint.quantity === 'counts' ? sensitivityEntries[cycleNumber] : undefined;
  const name = `${hours?.value.toFixed(1) ?? '?'} h`;
  const isRead =
    known?.hours === hours?.value &&
    known?.radionuclide === radionuclide &&
    known?.sensitivityCpsPerMBq === sensitivityCpsPerMBq;
  const read =
    known && isRead
      ? known
      : await readTimePoint(archive, timePoint, {
          cameras: session.configuration.cameras,
          radionuclide,
          sensitivityCpsPerMBq,
          signal,
          onProgress: (fraction: number) =>
            steps.progress(`Reading the SPECT at ${name}`, fraction),
        });
  if (ct && contours?.displaySet.SeriesInstanceUID === ct.seriesInstanceUID) {
    return { ...read, ...shownContours(context, contours) };
  }
  if (!ct || known?.kidneys) {
    return { ...read, ...(known && contoursOf(known)) };
  }
  const contoured = await contourArchivedCt(session, archive, ct, {
    signal,
    onProgress: (fraction) => steps.progress(`Contouring the CT at ${name}`, fraction),
  });
  return { ...read, ...contoured };
}

function contoursOf({
  kidneys,
  ct,
  contour,
}: TimePointMaterial): Pick<TimePointMaterial, 'kidneys' | 'ct' | 'contour'> {
  return { kidneys, ct, contour };
}
