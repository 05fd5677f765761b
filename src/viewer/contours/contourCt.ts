import { inputFindings } from '../../quality';
import type { Finding } from '../../quality';
import { volumeGeometry } from '../../volume';
import type { Labelmap } from '../../volume/types';
import type { WorkerResult } from '../../worker/messages';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { createKidneySegmentation } from '../segmentation/createKidneySegmentation';
import { createMeasurement } from '../measuring/createMeasurement';
import type { Measurement } from '../measuring/createMeasurement';
import { createPacer } from '../pace/createPacer';
import { createStageRecorder } from './createStageRecorder';
import { describeSeries } from '../series/describeSeries';
import { engineSettings } from './engineSettings';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import { loadCt } from '../series/loadCt';
import { retireContours } from './retireContours';
import { throwIfCancelled } from '../pace/throwIfCancelled';

/**
 * Contours one CT: loads it, has the worker find the kidneys, draws them in the viewer and makes them
 * the session's contours. Until they are drawn nothing of the session changes but the stages.
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
  const stages = createStageRecorder(session.run);
  const progress: typeof stages.progress = (...step) => {
    // Once cancelled the panel says so; work that has not noticed yet must not take that back.
    if (!signal.aborted) {
      stages.progress(...step);
    }
  };
  progress('read', 0);
  const loaded = await loadCt(context, displaySet, (f) => progress('read', f), signal);
  throwIfCancelled(signal);
  // The voxels go to the worker; their grid is read before they have left.
  const geometry = volumeGeometry(loaded.series.volume);
  progress('weights', 0);
  const output = await session.client.run(loaded.series.volume, {
    onProgress: ({ stage, fraction, bytes }) => progress(stage, fraction, bytes),
    signal,
    settings: engineSettings(session.configuration),
    contourConvention: session.configuration.contourConvention,
  });
  progress('show', 0);
  const measurement = await measureLabels(output.labelmap, signal);
  const segmentationId = await createKidneySegmentation(context, {
    displaySet,
    labelmap: output.labelmap,
    imageIds: loaded.imageIds,
    label: nameOfNext(session),
    centresMm: output.centresMm,
    signal,
  });
  // Only now, so that a failure above leaves the contours that were there.
  const keptEdited = retireContours(context, session);
  const contours = withNotes(
    {
      displaySet,
      ct: { ...loaded.series, volume: geometry },
      imageIds: loaded.imageIds,
      segmentationId,
      measurement,
      bands: output.bands,
      alignment: output.alignment,
      sinusVoxels: output.sinusVoxels,
      otherConvention: output.otherConvention,
      findings: output.findings,
    },
    [...inputFindings(loaded.series), ...rerunFindings(keptEdited)],
  );
  keepForChecks(session, output.ct);
  stages.finish();
  const totalSeconds = (performance.now() - started) / 1000;
  takeOver(session, contours, output, totalSeconds);
  return { contours, totalSeconds };
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
function keepForChecks({ client }: KidneySession, ct: WorkerResult['ct']): void {
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
