import { cancelOnEscape } from '../ohif/cancelOnEscape';
import { chooseCt } from '../ohif/chooseCt';
import { createKidneySegmentation } from '../ohif/createKidneySegmentation';
import { createMeasurement } from '../ohif/createMeasurement';
import { createPacer } from '../ohif/createPacer';
import { createStageRecorder } from '../ohif/createStageRecorder';
import { describeSeries } from '../ohif/describeSeries';
import { displayCt } from '../ohif/displayCt';
import type { DisplaySet, HostContext } from '../ohif/hostTypes';
import type { KidneySession } from '../ohif/kidneySession';
import { engineSettings } from '../ohif/engineSettings';
import { loadCt } from '../ohif/loadCt';
import { redrawUntouched } from '../ohif/redrawUntouched';
import { retireCurrent } from '../ohif/retireCurrent';
import { throwIfCancelled } from '../ohif/throwIfCancelled';
import { toUserMessage } from '../ohif/toUserMessage';
import { unlessCancelled } from '../ohif/unlessCancelled';
import { waitForSeries } from '../ohif/waitForSeries';
import { inputFindings } from '../quality';
import type { Finding } from '../quality';
import { volumeGeometry } from '../volume';
import type { CtVolume } from '../volume/types';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

export interface AutoContourKidneysOptions {
  /** The CT to use; without it the only suitable one, or the user is asked. */
  displaySetInstanceUID?: string;
}

const title = 'Auto-contour kidneys';

/**
 * From the open study's CT to editable contours and doses in the panel. Errors end up in the panel
 * and in a notification; contours that are already there are left alone when a run fails.
 */
export async function autoContourKidneys(
  context: HostContext,
  session: KidneySession,
  { displaySetInstanceUID }: AutoContourKidneysOptions = {},
): Promise<void> {
  const { services } = context.servicesManager;
  const { store } = session;
  if (session.run) {
    return;
  }
  const run = new AbortController();
  session.run = run;
  const stopListening = cancelOnEscape(() => run.abort());
  let isContoured = false;
  store.update({ phase: 'running', stages: [], ctChoices: [], error: undefined });
  try {
    await unlessCancelled(run.signal, waitForSeries(context, run.signal));
    const choice = chooseCt(services, displaySetInstanceUID);
    if ('candidates' in choice) {
      const ctChoices = choice.candidates.map((ct) => ({
        displaySetInstanceUID: ct.displaySetInstanceUID,
        title: describeSeries(ct),
      }));
      store.update({ phase: 'choose', ctChoices });
      return;
    }
    displayCt(context, choice.chosen);
    const totalSeconds = await unlessCancelled(
      run.signal,
      contour(context, session, choice.chosen, run.signal),
    );
    // The contours are there: nothing is left to cancel, and the next run need not wait for the dose.
    isContoured = true;
    stopListening();
    session.run = undefined;
    services.uiNotificationService.show({
      title,
      message: `Kidneys contoured in ${totalSeconds.toFixed(1)} s. Check every slice before use.`,
      type: 'success',
    });
    await selectKidneyDoseMap(context, session, {});
  } catch (error) {
    if (isContoured ? !session.current : session.run !== run) {
      // The mode was left meanwhile: nothing of this run may show up in the next one.
      return;
    }
    const message = toUserMessage(error);
    const cancelled = message.code === 'CANCELLED';
    store.update({
      phase: store.get().result ? 'done' : cancelled ? 'idle' : 'failed',
      stages: [],
      error: message,
    });
    services.uiNotificationService.show({
      title: message.what,
      message: `${message.why} ${message.next}`,
      type: cancelled ? 'info' : 'error',
    });
  } finally {
    stopListening();
    if (session.run === run) {
      session.run = undefined;
    }
  }
}

/** @returns seconds from start to contours on screen */
async function contour(
  context: HostContext,
  session: KidneySession,
  displaySet: DisplaySet,
  signal: AbortSignal,
): Promise<number> {
  const started = performance.now();
  const stages = createStageRecorder(session.store);
  const progress: typeof stages.progress = (...step) => {
    // Once cancelled the panel says so; work that has not noticed yet must not take that back.
    if (!signal.aborted) {
      stages.progress(...step);
    }
  };
  progress('read', 0);
  const loaded = await loadCt(context, displaySet, (f) => progress('read', f), signal);
  throwIfCancelled(signal);
  const { volume, ...rest } = loaded.series;
  const geometry = volumeGeometry(volume);
  progress('weights', 0);
  const output = await session.client.run(volume, {
    onProgress: ({ stage, fraction, bytes }) => progress(stage, fraction, bytes),
    signal,
    settings: engineSettings(session.configuration),
    contourConvention: session.configuration.contourConvention,
  });

  progress('show', 0);
  const measurement = createMeasurement(geometry);
  const sliceSize = geometry.dimensions[0] * geometry.dimensions[1];
  const { data: labels } = output.labelmap;
  await measurement.updateInSteps(
    (k) => labels.subarray(k * sliceSize, (k + 1) * sliceSize),
    createPacer({ signal }),
  );
  const hadContours = session.current !== undefined;
  session.runCount++;
  const drawn = {
    displaySet,
    labelmap: output.labelmap,
    imageIds: loaded.imageIds,
    label: hadContours ? `Kidneys (auto, run ${session.runCount})` : 'Kidneys (auto)',
    centresMm: output.centresMm,
    signal,
  };
  const segmentationId =
    (await redrawUntouched(context, session, drawn)) ??
    (await createKidneySegmentation(context, drawn));
  // Only now, so that a failure above leaves the contours that were there.
  const keptEdited = retireCurrent(context, session);
  const notes = [...inputFindings(loaded.series), ...rerunFindings(keptEdited)];
  const findings = [...output.findings, ...notes];
  const { otherConvention } = output;
  session.current = {
    displaySet,
    ct: { ...rest, volume: geometry },
    imageIds: loaded.imageIds,
    segmentationId,
    measurement,
    bands: output.bands,
    alignment: output.alignment,
    sinusVoxels: output.sinusVoxels,
    findings,
    otherConvention: otherConvention && {
      ...otherConvention,
      findings: [...otherConvention.findings, ...notes],
    },
    doseMaps: [],
    unmeasured: new Set(),
    measuring: Promise.resolve(),
  };
  keepForChecks(session, output.ct);
  stages.finish();
  const totalSeconds = (performance.now() - started) / 1000;
  session.store.update({
    phase: 'done',
    exporting: { status: 'idle' },
    report: undefined,
    coronal: undefined,
    contourConvention: output.contourConvention,
    conventionChoices: output.sinusVoxels ? ['parenchyma', 'solid'] : [],
    result: {
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
  });
  return totalSeconds;
}

/** Hands the CT to the worker that checks edited contours; the viewer works without it. */
function keepForChecks({ client }: KidneySession, ct: CtVolume): void {
  client.jobs.run('keepCt', { ct }, [ct.data.buffer as ArrayBuffer]).catch(() => undefined);
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
