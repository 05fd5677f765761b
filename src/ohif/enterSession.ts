import type { HostContext } from './hostTypes';
import type { KidneySession } from './kidneySession';
import { refreshMeasurement } from './refreshMeasurement';
import { repairDoseGeometry } from './repairDoseGeometry';
import { showSegmentation } from './showSegmentation';
import { initialSessionState } from './sessionState';

/** Starts listening to the viewer; everything is taken back by leaveSession. */
export function enterSession(
  context: HostContext,
  session: KidneySession,
  selectDoseMap: () => Promise<void>,
): void {
  const { segmentationService, viewportGridService, displaySetService } =
    context.servicesManager.services;
  session.store.update(initialSessionState);
  session.cleanUp.push(repairDoseGeometry(context));

  let timer: ReturnType<typeof setTimeout> | undefined;
  const measureSoon = ({ segmentationId }: { segmentationId?: string }) => {
    if (timer !== undefined || segmentationId !== session.current?.segmentationId) {
      return;
    }
    // One measurement for the many events of a brush stroke.
    timer = setTimeout(() => {
      timer = undefined;
      refreshMeasurement(context, session);
    }, 30);
  };
  session.cleanUp.push(() => clearTimeout(timer));
  const forgetRemoved = () => {
    const { current } = session;
    if (current && !segmentationService.getSegmentation(current.segmentationId)) {
      session.current = undefined;
      session.store.update({ phase: session.run ? 'running' : 'idle', result: undefined });
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
    const isNew = displaySetsAdded.some(({ Modality }) => Modality === 'RTDOSE');
    if (isNew && phase === 'done' && dose.status === 'none') {
      void selectDoseMap();
    }
  };

  const { EVENTS } = segmentationService;
  session.subscriptions.push(
    segmentationService.subscribe(EVENTS.SEGMENTATION_DATA_MODIFIED, measureSoon),
    segmentationService.subscribe(EVENTS.SEGMENTATION_REMOVED, forgetRemoved),
    viewportGridService.subscribe(viewportGridService.EVENTS.GRID_STATE_CHANGED, showEverywhere),
    displaySetService.subscribe(displaySetService.EVENTS.DISPLAY_SETS_ADDED, useLateDoseMap),
  );
}
