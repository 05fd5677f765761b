import { inputFindings } from '../../quality';
import type { Finding } from '../../quality';
import type { CtReference } from '../../dicom/types';
import type { ContourConvention } from '../../labels/contourConvention';
import { volumeGeometry } from '../../volume';
import type { Labelmap } from '../../volume/types';
import { kidneyCentres } from '../dose/kidneyCentres';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import { createKidneySegmentation } from '../segmentation/createKidneySegmentation';
import { loadCt } from '../series/loadCt';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours, OpenedObject } from '../session/slices/contoursSlice';
import { keepForChecks } from './keepForChecks';
import { measureLabels } from './measureLabels';
import { nameOfNext } from './nameOfNext';
import { rerunFindings } from './rerunFindings';
import { retireContours } from './retireContours';
import { stagesUntilCancelled } from './stagesUntilCancelled';
import { takeOver } from './takeOver';
import type { ResultSource } from './takeOver';

export interface LabelsOfCt {
  /** As they are to be shown and edited; right 1, left 2. */
  labelmap: Labelmap;
  /** As they were first drawn, where they were edited since. */
  first?: Labelmap;
  /** What their reader found, as sentences. */
  notes: string[];
}

export interface OpenLabelsOptions {
  displaySet: DisplaySet;
  /** In the viewer's list of segmentations. */
  name: string;
  /** Draws them on the grid of the CT. */
  draw: (ct: CtReference) => LabelsOfCt | Promise<LabelsOfCt>;
  openedFrom?: OpenedObject;
  source?: Pick<ResultSource, 'model' | 'engine' | 'enginePlace'>;
  contourConvention: ContourConvention;
}

/**
 * Makes contours that are already there those of the session, without a network: loads the CT,
 * draws and shows them. Until they are shown nothing of the session changes but the stages.
 *
 * @throws DosimetryError CANCELLED, of loading, and of drawing them
 */
export async function openLabels(
  context: HostContext,
  session: KidneySession,
  options: OpenLabelsOptions,
  signal: AbortSignal,
): Promise<KidneyContours> {
  const started = performance.now();
  const { displaySet, openedFrom, contourConvention } = options;
  const stages = stagesUntilCancelled(session, signal);
  stages.progress('read', 0);
  const { series, imageIds } = await loadCt(
    context,
    displaySet,
    (fraction) => stages.progress('read', fraction),
    signal,
  );
  const ct = { ...series, volume: volumeGeometry(series.volume) };
  const { labelmap, first, notes } = await options.draw(ct);
  throwIfCancelled(signal);
  stages.progress('show', 0);
  const measurement = await measureLabels(first ?? labelmap, first && labelmap, signal);
  keepForChecks(session, series.volume);
  const assessed = await assess(session, first ?? labelmap, contourConvention);
  const segmentationId = await createKidneySegmentation(context, {
    displaySet,
    labelmap,
    imageIds,
    label: nameOfNext(session, options.name),
    centresMm: Object.values(kidneyCentres(ct.volume, measurement.labels)),
    signal,
  });
  // Only now, so that a failure above leaves the contours that were there.
  const keptEdited = retireContours(context, session);
  const contours: KidneyContours = {
    displaySet,
    ct,
    imageIds,
    segmentationId,
    openedFrom,
    measurement,
    bands: {},
    findings: [
      ...assessed,
      ...inputFindings({ ...series, notes: [...(series.notes ?? []), ...notes] }),
      ...rerunFindings(keptEdited),
    ],
  };
  stages.finish();
  takeOver(
    session,
    contours,
    { ...options.source, backEnds: [], totalSeconds: (performance.now() - started) / 1000 },
    { contourConvention, conventionChoices: [] },
  );
  return contours;
}

/** @returns no findings where the checks could not be made: the contours open all the same */
async function assess(
  { client }: KidneySession,
  labelmap: Labelmap,
  contourConvention: ContourConvention,
): Promise<Finding[]> {
  try {
    return await client.jobs.run('assessEdited', { labelmap, contourConvention });
  } catch {
    return [
      {
        code: 'INPUT_NOTE',
        severity: 'warning',
        what: 'The contours could not be checked.',
        next: 'Look at every slice.',
      },
    ];
  }
}
