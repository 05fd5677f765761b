import { comparedColors } from '../comparison/comparedColors';
import type { HostContext } from '../host/hostTypes';
import { refreshMeasurement } from '../measuring/refreshMeasurement';
import { applyKidneyDoseWash } from '../overlay/applyKidneyDoseWash';
import { createDoseLayer } from '../overlay/createDoseLayer';
import { repairDoseGeometry } from '../overlay/repairDoseGeometry';
import { followSeenSlices } from '../review/followSeenSlices';
import { followWork } from '../saved/followWork';
import { showSegmentation } from '../segmentation/showSegmentation';
import type { KidneySession } from '../session/kidneySession';
import { forgetRemoved } from './forgetRemoved';

/** Of series that may be dose maps. */
const doseModalities = new Set(['RTDOSE', 'NM', 'PT']);
/** One measurement for the many events of a brush stroke. */
const strokeMs = 16;

/** What the session does by itself. */
export interface SessionActions {
  selectDoseMap: () => Promise<void>;
  findTimePoints: () => Promise<void>;
}

/** Starts listening to the viewer; everything is taken back by leaveSession. */
export function enterSession(
  context: HostContext,
  session: KidneySession,
  { selectDoseMap, findTimePoints }: SessionActions,
): void {
  session.reset();
  session.cleanUp.push(repairDoseGeometry(context));
  session.doseLayer = createDoseLayer(context);
  session.cleanUp.push(() => {
    session.doseLayer?.dispose();
    session.doseLayer = undefined;
    session.meter.dispose();
  });
  // What the reviewer sees, and has not stored yet.
  session.cleanUp.push(followWork(context, session), followSeenSlices(context, session));
  followContours(context, session);
  followViewports(context, session);
  followSeries(context, session, selectDoseMap);
  followFirstContours(session, findTimePoints);
}

/**
 * The time points are looked for once the contours are there: until then the archive is busy with
 * the CT, and nothing can be done with them.
 */
function followFirstContours({ store, cleanUp }: KidneySession, find: () => Promise<void>): void {
  cleanUp.push(
    store.subscribe(() => {
      const { contours, timePointSearch } = store.get();
      if (contours && timePointSearch.status === 'none') {
        void find();
      }
    }),
  );
}

/** Strokes of the brush, undo, and the removal of the segmentation. */
function followContours(context: HostContext, session: KidneySession): void {
  const { segmentationService } = context.servicesManager.services;
  const { EVENTS } = segmentationService;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const measureSoon = ({ segmentationId }: { segmentationId?: string }) => {
    const { contours } = session.store.get();
    if (timer === undefined && contours && segmentationId === contours.segmentationId) {
      timer = setTimeout(() => {
        timer = undefined;
        void refreshMeasurement(context, session);
      }, strokeMs);
    }
  };
  session.cleanUp.push(() => clearTimeout(timer));
  session.subscriptions.push(
    segmentationService.subscribe(EVENTS.SEGMENTATION_DATA_MODIFIED, measureSoon),
    segmentationService.subscribe(EVENTS.SEGMENTATION_REMOVED, () =>
      forgetRemoved(context, session),
    ),
  );
}

/**
 * Viewports that were added or changed by the user get contours and dose as the others have them.
 */
function followViewports(context: HostContext, session: KidneySession): void {
  const { viewportGridService, cornerstoneViewportService } = context.servicesManager.services;
  const showEverywhere = () => {
    const { contours, comparedSegmentationId } = session.store.get();
    if (contours && comparedSegmentationId) {
      showSegmentation(context, comparedSegmentationId, contours.displaySet, comparedColors).catch(
        () => undefined,
      );
    }
    if (contours) {
      // One that is not ready yet causes another event.
      showSegmentation(context, contours.segmentationId, contours.displaySet).catch(
        () => undefined,
      );
    }
  };
  // A viewport that gets the dose map later starts with the layout's own colours.
  const washAgain = () => {
    if (session.store.get().doseMaps.length > 0) {
      applyKidneyDoseWash(context, session);
    }
  };
  const volumesChanged = cornerstoneViewportService.EVENTS?.VIEWPORT_VOLUMES_CHANGED;
  const ofVolumes = volumesChanged
    ? cornerstoneViewportService.subscribe?.(volumesChanged, washAgain)
    : undefined;
  session.subscriptions.push(
    viewportGridService.subscribe(viewportGridService.EVENTS.GRID_STATE_CHANGED, showEverywhere),
    ...(ofVolumes ? [ofVolumes] : []),
  );
}

/** A dose map that arrives after the run is taken as if it had been there. */
function followSeries(
  context: HostContext,
  session: KidneySession,
  selectDoseMap: () => Promise<void>,
): void {
  const { displaySetService } = context.servicesManager.services;
  const useLateDoseMap = ({ displaySetsAdded }: { displaySetsAdded: { Modality: string }[] }) => {
    const { phase, dose } = session.store.get();
    const isNew = displaySetsAdded.some(({ Modality }) => doseModalities.has(Modality));
    if (isNew && phase === 'done' && dose.status === 'none') {
      void selectDoseMap();
    }
  };
  session.subscriptions.push(
    displaySetService.subscribe(displaySetService.EVENTS.DISPLAY_SETS_ADDED, useLateDoseMap),
  );
}
