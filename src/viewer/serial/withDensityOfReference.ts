import type { DicomWebClient } from '../../dicomweb';
import { softTissueDensity } from '../../dose';
import { chooseReference } from '../../serial';
import type { SerialDoseInput } from '../../serial';
import type { SessionCt, TherapyCycle } from '../../sessions';
import type { Volume } from '../../volume/types';
import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import type { StepRecorder } from './createStepRecorder';
import { readArchivedCt } from './readArchivedCt';
import { shownCtVolume } from './shownCtVolume';

export interface DensityOptions {
  archive: DicomWebClient;
  steps: StepRecorder;
  signal: AbortSignal;
}

/**
 * The input with the density of soft tissue from the CT that the dose lies on, where the user chose
 * that; without a CT there the input's one density stays.
 *
 * @throws DosimetryError of the archive and the readers, as chooseReference and softTissueDensity;
 *   CANCELLED
 */
export async function withDensityOfReference(
  context: HostContext,
  session: KidneySession,
  input: SerialDoseInput,
  { sessions }: TherapyCycle,
  options: DensityOptions,
): Promise<SerialDoseInput> {
  if (!session.store.get().serialChoices.hasDensityFromCt) {
    return input;
  }
  const { about, activity } = chooseReference(input.timePoints, input.reference);
  const ct = sessions.find(({ id }) => id === about.id)?.ct;
  if (!ct) {
    return input;
  }
  const volume = await volumeOf(context, session, ct, options);
  // Which CT belongs to the SPECT has been decided, by its frame or by the user.
  const { frameOfReferenceUID } = activity;
  const density = softTissueDensity(
    { ...volume, frameOfReferenceUID },
    activity,
    session.configuration.density,
  );
  return { ...input, density };
}

async function volumeOf(
  context: HostContext,
  session: KidneySession,
  ct: SessionCt,
  { archive, steps, signal }: DensityOptions,
): Promise<Volume<Int16Array | Float32Array>> {
  const { contours } = session.store.get();
  const shown =
    contours?.displaySet.SeriesInstanceUID === ct.seriesInstanceUID
      ? shownCtVolume(context, contours)
      : undefined;
  if (shown) {
    return shown;
  }
  const { volume } = await readArchivedCt(archive, ct, {
    signal,
    onProgress: (fraction) => steps.progress('Reading the CT for its density', fraction),
  });
  return volume;
}
