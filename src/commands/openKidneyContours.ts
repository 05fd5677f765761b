import { DosimetryError } from '../errors';
import { drawContourObject } from '../viewer/contours/drawContourObject';
import type { ContourObject } from '../viewer/contours/contourObject';
import { openLabels } from '../viewer/contours/openLabels';
import { runOpening } from '../viewer/contours/runOpening';
import type { DisplaySet, HostContext } from '../viewer/host/hostTypes';
import { chooseCt } from '../viewer/series/chooseCt';
import { displayCt } from '../viewer/series/displayCt';
import { describeSeries } from '../viewer/series/describeSeries';
import type { KidneySession } from '../viewer/session/kidneySession';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

export interface OpenKidneyContoursOptions {
  /** SOPInstanceUID of a structure set or segmentation that was listed. */
  sopInstanceUID: string;
}

/** Makes the kidneys of a stored object the contours that are shown and edited. */
export async function openKidneyContours(
  context: HostContext,
  session: KidneySession,
  { sopInstanceUID }: OpenKidneyContoursOptions,
): Promise<void> {
  const { contourObjects, contourConvention } = session.store.get();
  const object = contourObjects.find(
    ({ reference }) => reference.ReferencedSOPInstanceUID === sopInstanceUID,
  );
  if (!object) {
    return;
  }
  const isOpen = await runOpening(context, session, async (signal) => {
    const displaySet = ctOf(context, session, object);
    displayCt(context, displaySet);
    const { title, algorithm, reference } = object;
    await openLabels(
      context,
      session,
      {
        displaySet,
        name: `Kidneys (${title})`,
        draw: (ct) => drawContourObject(context, session, object, ct),
        openedFrom: { title, algorithm, reference },
        contourConvention,
      },
      signal,
    );
  });
  if (isOpen) {
    await selectKidneyDoseMap(context, session, {});
  }
}

/**
 * The CT it was drawn on, else the one that is shown, else the study's only one.
 *
 * @throws DosimetryError NO_CT, SEVERAL_CT
 */
function ctOf(
  { servicesManager }: HostContext,
  { store }: KidneySession,
  { ctSeriesInstanceUIDs, title }: ContourObject,
): DisplaySet {
  const { services } = servicesManager;
  const drawnOn = services.displaySetService
    .getActiveDisplaySets()
    .find(
      ({ SeriesInstanceUID, Modality }) =>
        Modality === 'CT' && ctSeriesInstanceUIDs.includes(SeriesInstanceUID),
    );
  const known = drawnOn ?? store.get().contours?.displaySet;
  const choice = known ? { chosen: known } : chooseCt(services);
  if ('chosen' in choice) {
    return choice.chosen;
  }
  throw new DosimetryError('SEVERAL_CT', {
    what: `It is not clear on which CT "${title}" is to be shown.`,
    why: `It was drawn on none of this study's: ${choice.candidates.map(describeSeries).join('; ')}.`,
    next: 'Contour the right CT first, then open these contours.',
  });
}
