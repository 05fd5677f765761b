import { unpackLabels } from '../../saved';
import type { SavedSlice, SavedWork } from '../../saved';
import { DosimetryError } from '../../errors';
import type { Labelmap, VolumeGeometry } from '../../volume/types';
import { openLabels } from '../contours/openLabels';
import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import { describeSavedWork } from './describeSavedWork';
import { doseKeys } from './doseKeys';
import { renameEntries } from './renameEntries';
import type { SavedDetails } from './savedDetails';

/**
 * Shows unstored contours of an earlier visit as they were left, with entries and statements; no
 * network runs.
 *
 * @returns the viewer's identifiers of the dose maps that were in use
 * @throws DosimetryError NO_CT, LABELMAP_MISMATCH, and as openLabels
 */
export async function restoreWork(
  context: HostContext,
  session: KidneySession,
  work: SavedWork<SavedDetails>,
  signal: AbortSignal,
): Promise<string[]> {
  const { displaySetService } = context.servicesManager.services;
  const displaySet = displaySetService
    .getActiveDisplaySets()
    .find(({ SeriesInstanceUID }) => SeriesInstanceUID === work.ctSeriesInstanceUID);
  if (!displaySet) {
    throw new DosimetryError('NO_CT', {
      what: 'The saved contours cannot be restored.',
      why: 'The CT that they were drawn on is not in this study.',
      next: 'Open the study with that CT, or discard them.',
    });
  }
  const { details } = work;
  const { openedFrom, model, engine, enginePlace, contourConvention } = details;
  const { ct } = await openLabels(
    context,
    session,
    {
      displaySet,
      name: 'Kidneys (restored)',
      draw: ({ volume }) => ({
        first: unpackSlices(work.automaticLabels, work, volume),
        labelmap: unpackSlices(work.labels, work, volume),
        notes: [`Restored: ${describeSavedWork(work, Date.now())}.`],
      }),
      openedFrom,
      source: { model, engine, enginePlace },
      contourConvention,
    },
    signal,
  );
  const uids = uidsByKey(doseKeys(displaySetService));
  takeDetails(session, details, uids);
  if (details.firstReading) {
    session.comparison.hideFirst({
      id: 'first-reading',
      title: 'First reading',
      labelmap: unpackSlices(details.firstReading, work, ct.volume),
    });
  }
  return details.selectedDoses.flatMap((key) => uids.get(key) ?? []);
}

function takeDetails(
  { dose, timePoints, review }: KidneySession,
  { entries, timePoints: entered, statements, seenSlices, predecessors }: SavedDetails,
  uids: ReadonlyMap<string, string>,
): void {
  dose.enter(renameEntries(entries, uids));
  timePoints.restore(entered);
  review.beginAnew(predecessors);
  review.see(seenSlices);
  Object.entries(statements).forEach(([side, statement]) =>
    review.state(side as keyof typeof statements, statement),
  );
}

function uidsByKey(keys: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...keys].map(([uid, key]) => [key, uid]));
}

/** @throws DosimetryError LABELMAP_MISMATCH */
function unpackSlices(
  slices: readonly SavedSlice[],
  { dimensions }: SavedWork,
  geometry: VolumeGeometry,
): Labelmap {
  const [nx, ny, nz] = geometry.dimensions;
  const isSame = geometry.dimensions.every((n, axis) => n === dimensions[axis]);
  if (!isSame || slices.some(({ k }) => !(k >= 0 && k < nz))) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The saved contours cannot be restored.',
      why: `They were drawn on ${dimensions.join(' x ')} voxels, the CT has ${geometry.dimensions.join(' x ')}.`,
      next: 'Discard them, and contour again.',
    });
  }
  const data = new Uint8Array(nx * ny * nz);
  slices.forEach(({ k, runs }) => data.set(unpackLabels(runs, nx * ny), k * nx * ny));
  return { ...geometry, data };
}
