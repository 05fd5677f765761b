import { applyKidneyDoseWash } from './applyKidneyDoseWash';
import { createIsodoseLayer } from './createIsodoseLayer';
import type { HostContext } from './hostTypes';
import type { KidneySession } from './kidneySession';
import { refreshMeasurement } from './refreshMeasurement';
import { repairDoseGeometry } from './repairDoseGeometry';
import { showSegmentation } from './showSegmentation';
import { stateOnEntry } from './stateOnEntry';

/** Of series that may be dose maps. */
const doseModalities = new Set(['RTDOSE', 'NM', 'PT']);

/** Starts listening to the viewer; everything is taken back by leaveSession. */
export function enterSession(
  context: HostContext,
  session: KidneySession,
  selectDoseMap: () => Promise<void>,
): void {
  const { segmentationService, viewportGridService, displaySetService } =
    context.servicesManager.services;
  session.store.update(stateOnEntry(session));
  session.cleanUp.push(repairDoseGeometry(context));
  session.isodoses = createIsodoseLayer(context);
  session.cleanUp.push(() => {
    session.isodoses?.dispose();
    session.isodoses = undefined;
    session.meter.dispose();
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const measureSoon = ({ segmentationId }: { segmentationId?: string }) => {
    if (timer !== undefined || segmentationId !== session.current?.segmentationId) {
      return;
    }
    // One measurement for the many events of a brush stroke.
    timer = setTimeout(() => {
      timer = undefined;
      void refreshMeasurement(context, session);
    }, 16);
  };
  session.cleanUp.push(() => clearTimeout(timer));
  const forgetRemoved = () => {
    const { current } = session;
    if (current && !segmentationService.getSegmentation(current.segmentationId)) {
      session.current = undefined;
      session.isodoses?.show(undefined);
      session.store.update({
        phase: session.run ? 'running' : 'idle',
        result: undefined,
        report: undefined,
        coronal: undefined,
      });
    }
  };
  const showEverywhere = () => {
    const { current } = session;
    if (current) {
      // Viewports that were added or changed by the user get the contours too; one that is not
      // ready yet causes another event.
      showSegmentation(context, current.segmentationId, current.displaySet).catch(() => undefined);
    }
  };
  const useLateDoseMap = ({ displaySetsAdded }: { displaySetsAdded: { Modality: string }[] }) => {
    const { phase, dose } = session.store.get();
    const isNew = displaySetsAdded.some(({ Modality }) => doseModalities.has(Modality));
    if (isNew && phase === 'done' && dose.status === 'none') {
      void selectDoseMap();
    }
  };

  // A viewport that gets the dose map later starts with the layout's own colours.
  const washAgain = () => {
    if (session.current?.doseMaps.length) {
      applyKidneyDoseWash(context, session);
    }
  };
  const { cornerstoneViewportService } = context.servicesManager.services;
  const volumesChanged = cornerstoneViewportService.EVENTS?.VIEWPORT_VOLUMES_CHANGED;
  const ofViewports = volumesChanged
    ? cornerstoneViewportService.subscribe?.(volumesChanged, washAgain)
    : undefined;

  const { EVENTS } = segmentationService;
  session.subscriptions.push(
    ...(ofViewports ? [ofViewports] : []),
    segmentationService.subscribe(EVENTS.SEGMENTATION_DATA_MODIFIED, measureSoon),
    segmentationService.subscribe(EVENTS.SEGMENTATION_REMOVED, forgetRemoved),
    viewportGridService.subscribe(viewportGridService.EVENTS.GRID_STATE_CHANGED, showEverywhere),
    displaySetService.subscribe(displaySetService.EVENTS.DISPLAY_SETS_ADDED, useLateDoseMap),
  );
}
