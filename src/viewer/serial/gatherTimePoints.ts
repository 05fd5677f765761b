import type { DicomWebClient } from '../../dicomweb';
import type { NuclideName } from '../../nuclides';
import type { SpectSession, TherapyCycle } from '../../sessions';
import type { HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import type { KidneySession } from '../session/kidneySession';
import type { MaterialContours, TimePointMaterial } from '../session/slices/serialDoseSlice';
import { contourArchivedCt } from './contourArchivedCt';
import type { StepRecorder } from './createStepRecorder';
import { readTimePoint } from './readTimePoint';
import { shownContours } from './shownContours';

export interface GatherOptions {
  archive: DicomWebClient;
  steps: StepRecorder;
  signal: AbortSignal;
}

const nothingContoured: MaterialContours = {
  kidneys: undefined,
  ct: undefined,
  contour: 'own-ct',
  contouredCt: undefined,
  contourNotes: [],
};

/**
 * Images and contours of the time points in use, one after the other: what was read or contoured
 * before is taken as it is, and the contours of the CT that is shown as the user has left them.
 *
 * @throws DosimetryError of the archive, the readers and the pipeline; CANCELLED
 */
export async function gatherTimePoints(
  context: HostContext,
  session: KidneySession,
  { number, administration, sessions }: TherapyCycle,
  options: GatherOptions,
): Promise<void> {
  for (const timePoint of sessions.filter(({ isUsed }) => isUsed)) {
    const read = await activityOf(session, timePoint, {
      ...options,
      cycleNumber: number,
      radionuclide: administration.radionuclide?.value,
    });
    const contours = await contoursOf(context, session, timePoint, options);
    throwIfCancelled(options.signal);
    session.serial.keep(timePoint.id, { ...read, ...contours });
  }
}

async function activityOf(
  { store, configuration }: KidneySession,
  timePoint: SpectSession,
  {
    archive,
    steps,
    signal,
    cycleNumber,
    radionuclide,
  }: GatherOptions & { cycleNumber: number; radionuclide: NuclideName | undefined },
): Promise<TimePointMaterial> {
  const { materials, sensitivityEntries } = store.get();
  const known = materials[timePoint.id];
  const hours = timePoint.hours?.value;
  const sensitivityCpsPerMBq =
    timePoint.quantity === 'counts' ? sensitivityEntries[cycleNumber] : undefined;
  if (
    known &&
    known.hours === hours &&
    known.radionuclide === radionuclide &&
    known.sensitivityCpsPerMBq === sensitivityCpsPerMBq &&
    isOfImages(known, timePoint)
  ) {
    return known;
  }
  return readTimePoint(archive, timePoint, {
    cameras: configuration.cameras,
    radionuclide,
    sensitivityCpsPerMBq,
    signal,
    onProgress: (fraction) => steps.progress(`Reading the SPECT at ${nameOf(timePoint)}`, fraction),
  });
}

async function contoursOf(
  context: HostContext,
  session: KidneySession,
  timePoint: SpectSession,
  { archive, steps, signal }: GatherOptions,
): Promise<MaterialContours> {
  const { ct } = timePoint;
  const { materials, contours } = session.store.get();
  if (!ct) {
    return nothingContoured;
  }
  if (contours?.displaySet.SeriesInstanceUID === ct.seriesInstanceUID) {
    return shownContours(context, contours);
  }
  const known = Object.values(materials).find(
    ({ contouredCt }) => contouredCt === ct.seriesInstanceUID,
  );
  if (known) {
    const { kidneys, ct: around, contour, contouredCt, contourNotes } = known;
    return { kidneys, ct: around, contour, contouredCt, contourNotes };
  }
  return contourArchivedCt(session, archive, ct, {
    signal,
    onProgress: (fraction) => steps.progress(`Contouring the CT at ${nameOf(timePoint)}`, fraction),
  });
}

/** Another reconstruction of the scan may have been chosen since. */
function isOfImages({ sources }: TimePointMaterial, { beds }: SpectSession): boolean {
  const read = new Set(sources.map(({ ReferencedSOPInstanceUID }) => ReferencedSOPInstanceUID));
  const wanted = beds.flatMap(({ sopInstanceUIDs }) => sopInstanceUIDs);
  return read.size === wanted.length && wanted.every((uid) => read.has(uid));
}

function nameOf({ hours }: SpectSession): string {
  return `${hours?.value.toFixed(1) ?? '?'} h`;
}
