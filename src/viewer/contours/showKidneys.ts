import { sameLabels } from '../../labels/sameLabels';
import { volumeGeometry } from '../../volume';
import type { Labelmap, VolumeGeometry } from '../../volume/types';
import type { DrawnKidneys } from '../../worker/drawnKidneys';
import type { WorkerResult } from '../../worker/pipelineCalls';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import type { Measurement } from '../measuring/createMeasurement';
import { createKidneySegmentation } from '../segmentation/createKidneySegmentation';
import { redrawUntouched } from '../segmentation/redrawUntouched';
import { withdrawUnpainted } from '../segmentation/withdrawUnpainted';
import type { KidneySession } from '../session/kidneySession';
import type { StageRecorder } from './createStageRecorder';
import type { KidneysBeingFound } from './findKidneys';
import { measureLabels } from './measureLabels';
import { nameOfNext } from './nameOfNext';

export interface ShowKidneysOptions {
  displaySet: DisplaySet;
  /** Of the CT. */
  grid: VolumeGeometry;
  /** The viewer's CT image of each k. */
  imageIds: string[];
  finding: KidneysBeingFound;
  stages: StageRecorder;
  signal: AbortSignal;
}

/** Kidneys as the viewer shows them. */
interface ShownLabels {
  segmentationId: string;
  measurement: Measurement;
}

interface ShownKidneys extends ShownLabels {
  output: WorkerResult;
}

const name = 'Kidneys (auto)';

/**
 * Draws the kidneys of a run in the viewer. Where there are no contours yet, they are drawn while
 * the worker still makes the findings, and taken out again where it fails, unless the user has
 * painted in them by then; contours that are there are left alone until the run has succeeded.
 *
 * @throws DosimetryError CANCELLED, and of the pipeline
 */
export async function showKidneys(
  context: HostContext,
  session: KidneySession,
  options: ShowKidneysOptions,
): Promise<ShownKidneys> {
  const { finding, stages } = options;
  const drawn = session.store.get().contours ? undefined : await finding.drawn;
  if (drawn) {
    stages.progress('show', 0);
    const shown = await showEarly(context, session, options, drawn);
    if (shown) {
      return shown;
    }
  }
  const output = await finding.result;
  stages.progress('show', 0);
  return { output, ...(await showResult(context, session, options, output)) };
}

/**
 * Draws labels, and waits for the result that they belong to.
 *
 * @returns undefined where they are of another one, because the back end that drew them has failed
 */
async function showEarly(
  context: HostContext,
  session: KidneySession,
  { grid, finding, ...options }: ShowKidneysOptions,
  drawn: DrawnKidneys,
): Promise<ShownKidneys | undefined> {
  const { imageIds, signal } = options;
  const labelmap = wholeLabelmap(grid, drawn);
  const label = nameOfNext(session, name);
  const segmentationId = await createKidneySegmentation(context, {
    ...options,
    label,
    labelmap,
    centresMm: drawn.centresMm,
  });
  let isKept = false;
  try {
    const measurement = await measureLabels(labelmap, undefined, signal);
    const output = await finding.result;
    isKept = sameLabels(labelmap.data, output.labelmap.data);
    return isKept ? { segmentationId, measurement, output } : undefined;
  } finally {
    if (!isKept) {
      withdrawUnpainted(context, segmentationId, labelmap, imageIds);
    }
  }
}

/** Measured first: what follows it changes contours that are there. */
async function showResult(
  context: HostContext,
  session: KidneySession,
  { displaySet, imageIds, signal }: ShowKidneysOptions,
  { labelmap, centresMm }: WorkerResult,
): Promise<ShownLabels> {
  const measurement = await measureLabels(labelmap, undefined, signal);
  const label = nameOfNext(session, name);
  const drawn = { displaySet, labelmap, imageIds, label, centresMm, signal };
  const segmentationId =
    (await redrawUntouched(context, session, drawn)) ??
    (await createKidneySegmentation(context, drawn));
  return { segmentationId, measurement };
}

function wholeLabelmap(grid: VolumeGeometry, { firstSlice, labels }: DrawnKidneys): Labelmap {
  const [nx, ny, nz] = grid.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  data.set(labels, nx * ny * firstSlice);
  return { ...volumeGeometry(grid), data };
}
