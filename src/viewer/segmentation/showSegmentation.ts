import { kidneySides } from '../../labels';
import type { KidneySide, KidneySideDefinition } from '../../labels';
import { getCornerstone } from '../host/getCornerstone';
import type { DisplaySet, HostContext } from '../host/hostTypes';

const ownColors = Object.fromEntries(kidneySides.map(({ side, color }) => [side, color])) as Record<
  KidneySide,
  KidneySideDefinition['color']
>;

/** Shows a segmentation in every viewport that displays the given CT. */
export async function showSegmentation(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
  displaySet: DisplaySet,
  colors: typeof ownColors = ownColors,
): Promise<void> {
  const { segmentationService, viewportGridService } = servicesManager.services;
  const type =
    getCornerstone(extensionManager).cornerstoneTools.Enums.SegmentationRepresentations.Labelmap;
  const shown = new Set(segmentationService.getViewportIdsWithSegmentation(segmentationId));
  for (const [viewportId, viewport] of viewportGridService.getState().viewports) {
    const hasCt = viewport.displaySetInstanceUIDs?.includes(displaySet.displaySetInstanceUID);
    if (!hasCt || shown.has(viewportId)) {
      continue;
    }
    await segmentationService.addSegmentationRepresentation(viewportId, { segmentationId, type });
    for (const { side, label } of kidneySides) {
      const wanted: [number, number, number, number] = [...colors[side], 255];
      // All viewports of a segmentation have one table of colours, and setting one redraws much.
      const current = segmentationService.getSegmentColor?.(viewportId, segmentationId, label);
      if (current?.join() !== wanted.join()) {
        segmentationService.setSegmentColor(viewportId, segmentationId, label, wanted);
      }
    }
  }
}
