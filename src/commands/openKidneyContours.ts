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
    if (!displaySet) {
      return;
    }
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
  if (isOpen && session.store.get().contours) {
    await selectKidneyDoseMap(context, session, {});
  }
}

/** The CT it was drawn on, else the one that is shown, else the study's; asked for if unclear. */
function ctOf(
  { servicesManager }: HostContext,
  { store, run }: KidneySession,
  { ctSeriesInstanceUIDs }: ContourObject,
): DisplaySet | undefined {
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
  run.askForCt(
    choice.candidates.map((ct) => ({
      displaySetInstanceUID: ct.displaySetInstanceUID,
      title: describeSeries(ct),
    })),
  );
  return undefined;
}
