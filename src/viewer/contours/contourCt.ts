import { inputFindings } from '../../quality';
import type { Finding } from '../../quality';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import { loadSlices } from '../series/loadSlices';
import { planDisplayedCt } from '../series/planDisplayedCt';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { engineSettings } from './engineSettings';
import { findKidneys } from './findKidneys';
import { keepForChecks } from './keepForChecks';
import { rerunFindings } from './rerunFindings';
import { retireContours } from './retireContours';
import { showKidneys } from './showKidneys';
import { stagesUntilCancelled } from './stagesUntilCancelled';
import { takeOver } from './takeOver';

/**
 * Contours one CT: loads it, has the worker find the kidneys, draws them in the viewer and makes
 * them the session's contours. Until they are drawn nothing of the session changes but the stages.
 *
 * @returns the contours, and seconds from start to contours on screen
 * @throws DosimetryError CANCELLED, of loading, and of the pipeline
 */
export async function contourCt(
  context: HostContext,
  session: KidneySession,
  displaySet: DisplaySet,
  signal: AbortSignal,
): Promise<{ contours: KidneyContours; totalSeconds: number }> {
  const started = performance.now();
  const stages = stagesUntilCancelled(session, signal);
  stages.progress('read', 0);
  // Not waited for: where nothing has begun it yet, files and engine come while the images do.
  void session.client.prepare(engineSettings(session.configuration));
  const planned = await planDisplayedCt(context, displaySet, signal);
  const { ct, imageIds } = planned;
  const handover = session.client.handOver(ct.volume);
  await loadSlices(context, planned, {
    // A copy: the viewer goes on showing its own.
    onSlice: (k, slice) => handover.put(k, { ...slice, pixels: slice.pixels.slice() }),
    onProgress: (fraction) => stages.progress('read', fraction),
    signal,
  });
  throwIfCancelled(signal);
  const finding = findKidneys(session, ct, handover, stages, signal);
  const { output, segmentationId, measurement } = await showKidneys(context, session, {
    displaySet,
    grid: ct.volume,
    imageIds,
    finding,
    stages,
    signal,
  });
  // Only now, so that a failure above leaves the contours that were there.
  const keptEdited = retireContours(context, session);
  const { bands, alignment, sinusVoxels, otherConvention, findings } = output;
  const contours = withNotes(
    {
      displaySet,
      ct,
      imageIds,
      segmentationId,
      measurement,
      bands,
      alignment,
      sinusVoxels,
      otherConvention,
      findings,
    },
    [...inputFindings(ct), ...rerunFindings(keptEdited)],
  );
  keepForChecks(session, output.ct);
  stages.finish();
  const totalSeconds = (performance.now() - started) / 1000;
  const { model, engine, place: enginePlace, backEnds } = output;
  takeOver(
    session,
    contours,
    { model, engine, enginePlace, backEnds, totalSeconds },
    {
      contourConvention: output.contourConvention,
      conventionChoices: output.sinusVoxels ? ['parenchyma', 'solid'] : [],
    },
  );
  return { contours, totalSeconds };
}

/** Notes about the CT and the run hold in both conventions. */
function withNotes(contours: KidneyContours, notes: Finding[]): KidneyContours {
  const { findings, otherConvention } = contours;
  return {
    ...contours,
    findings: [...findings, ...notes],
    otherConvention: otherConvention && {
      ...otherConvention,
      findings: [...otherConvention.findings, ...notes],
    },
  };
}
