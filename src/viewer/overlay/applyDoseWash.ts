import { washOpacity } from '../../pictures/tones/washOpacity';
import type { DoseWash } from '../../pictures/tones/washPixels';
import type { HostContext } from '../host/hostTypes';

/** Name of the viewer's own colour map. */
const colormap = 'jet';

/**
 * Sets colour scale, threshold and opacity of a dose map in every viewport that shows it.
 *
 * @returns ids of these viewports
 */
export function applyDoseWash(
  { servicesManager }: HostContext,
  displaySetInstanceUID: string,
  { thresholdGy, maximumGy, opacity }: DoseWash,
): string[] {
  const { viewportGridService, cornerstoneViewportService } = servicesManager.services;
  const shownIn: string[] = [];
  for (const viewportId of viewportGridService.getState().viewports.keys()) {
    const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
    const volumeId = viewport
      ?.getAllVolumeIds?.()
      .find((id) => id.endsWith(`:${displaySetInstanceUID}`));
    if (!viewport?.setProperties || !volumeId) {
      continue;
    }
    shownIn.push(viewportId);
    viewport.setProperties(
      {
        colormap: { name: colormap, opacity: washOpacity(thresholdGy, maximumGy, opacity) },
        voiRange: { lower: 0, upper: maximumGy },
      },
      volumeId,
    );
    viewport.render();
  }
  return shownIn;
}
