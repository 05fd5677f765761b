import { inputFindings } from '../../quality';
import type { Finding } from '../../quality';
import { volumeGeometry } from '../../volume';
import type { CtVolume, Labelmap } from '../../volume/types';
import type { WorkerResult } from '../../worker/pipelineCalls';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import { createMeasurement } from '../measuring/createMeasurement';
import type { Measurement } from '../measuring/createMeasurement';
import { createPacer } from '../pace/createPacer';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import { createKidneySegmentation } from '../segmentation/createKidneySegmentation';
import { redrawUntouched } from '../segmentation/redrawUntouched';
import { describeSeries } from '../series/describeSeries';
import { loadCt } from '../series/loadCt';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { createStageRecorder } from './createStageRecorder';
import type { StageRecorder } from './createStageRecorder';
import { engineSettings } from './engineSettings';
import { retireContours } from './retireContours';

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
  const { series, imageIds } = await loadCt(
    context,
    displaySet,
    (fraction) => stages.progress('read', fraction),
    signal,
  );
  throwIfCancelled(signal);
  const ct = { ...series, volume: volumeGeometry(series.volume) };
  const output = await findKidneys(session, series.volume, stages, signal);
  stages.progress('show', 0);
  const measurement = await measureLabels(output.labelmap, signal);
  const drawn = {
    displaySet,
    labelmap: output.labelmap,
    imageIds,
    label: nameOfNext(session),
    centresMm: output.centresMm,
    signal,
  };
  const segmentationId =
    (await redrawUntouched(context, session, drawn)) ??
    (await createKidneySegmentation(context, drawn));
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
    [...inputFindings(series), ...rerunFindings(keptEdited)],
  );
  keepForChecks(session, output.ct);
  stages.finish();
  const totalSeconds = (performance.now() - started) / 1000;
  takeOver(session, contours, output, totalSeconds);
  return { contours, totalSeconds };
}

/** Once cancelled the panel says so; work that has not noticed yet must not take that back. */
function stagesUntilCancelled({ run }: KidneySession, signal: AbortSignal): StageRecorder {
  const { progress, finish } = createStageRecorder(run);
  return {
    progress(...step) {
      if (!signal.aborted) {
        progress(...step);
      }
    },
    finish,
  };
}

/** @param volume its voxels are given away to the worker */
function findKidneys(
  { client, configuration }: KidneySession,
  volume: CtVolume,
  { progress }: StageRecorder,
  signal: AbortSignal,
): Promise<WorkerResult> {
  progress('weights', 0);
  return client.run(volume, {
    onProgress: ({ stage, fraction, bytes }) => progress(stage, fraction, bytes),
    signal,
    settings: engineSettings(configuration),
    contourConvention: configuration.contourConvention,
  });
}

async function measureLabels(labelmap: Labelmap, signal: AbortSignal): Promise<Measurement> {
  const { data, ...geometry } = labelmap;
  const measurement = createMeasurement(geometry);
  const sliceSize = geometry.dimensions[0] * geometry.dimensions[1];
  await measurement.updateInSteps(
    (k) => data.subarray(k * sliceSize, (k + 1) * sliceSize),
    createPacer({ signal }),
  );
  return measurement;
}

/** A later run says which it is. */
function nameOfNext({ run, store }: KidneySession): string {
  const number = run.countUp();
  return store.get().contours ? `Kidneys (auto, run ${number})` : 'Kidneys (auto)';
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

function rerunFindings(keptEdited: string | undefined): Finding[] {
  return keptEdited
    ? [
        {
          code: 'INPUT_NOTE',
          severity: 'info',
          what: `Your edited contours are kept as "${keptEdited}" in the segmentation list.`,
          next: 'Switch them on there to compare.',
        },
      ]
    : [];
}

/** Hands the CT to the worker that checks edited contours; the viewer works without it. */
function keepForChecks({ client }: KidneySession, ct: CtVolume): void {
  client.jobs.run('keepCt', { ct }, [ct.data.buffer as ArrayBuffer]).catch(() => undefined);
}

/** Nothing that was measured or stored before is of these contours. */
function takeOver(
  session: KidneySession,
  contours: KidneyContours,
  output: WorkerResult,
  totalSeconds: number,
): void {
  const { segmentationId, displaySet, measurement, findings } = contours;
  session.exporting.clear();
  session.dose.clear();
  session.picture.clear();
  session.contours.show(
    contours,
    {
      segmentationId,
      ctTitle: describeSeries(displaySet),
      rows: measurement.rows(),
      findings,
      edited: false,
      model: output.model,
      engine: output.engine,
      enginePlace: output.place,
      backEnds: output.backEnds,
      totalSeconds,
    },
    {
      contourConvention: output.contourConvention,
      conventionChoices: output.sinusVoxels ? ['parenchyma', 'solid'] : [],
    },
  );
  session.run.succeed();
}
