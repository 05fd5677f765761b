import type { HostContext } from '../host/hostTypes';

export interface DoseWash {
  /** Nothing is drawn below, Gy. */
  thresholdGy: number;
  /** Dose at the top of the colour scale, Gy. */
  maximumGy: number;
  /** 0 to 1, of the highest dose; less below. */
  opacity: number;
}

/** Name of the viewer's own colour map. */
const colormap = 'jet';

/**
 * Sets colour scale, threshold and opacity of a dose map in every viewport that shows it.
 *
 * @returns true if any viewport shows it
 */
export function applyDoseWash(
  { servicesManager }: HostContext,
  displaySetInstanceUID: string,
  { thresholdGy, maximumGy, opacity }: DoseWash,
): boolean {
  const { viewportGridService, cornerstoneViewportService } = servicesManager.services;
  let isShown = false;
  for (const viewportId of viewportGridService.getState().viewports.keys()) {
    const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
    const volumeId = viewport
      ?.getAllVolumeIds?.()
      .find((id) => id.endsWith(`:${displaySetInstanceUID}`));
    if (!viewport?.setProperties || !volumeId) {
      continue;
    }
    isShown = true;
    viewport.setProperties(
      {
        colormap: { name: colormap, opacity: washOpacity(thresholdGy, maximumGy, opacity) },
        voiRange: { lower: 0, upper: maximumGy },
      },
      volumeId,
    );
    viewport.render();
  }
  return isShown;
}

/**
 * Opacity over dose: nothing below the threshold, faint just above it, so that the CT stays readable
 * there, most of the wanted opacity a third of the way up and all of it at the top of the scale.
 * Ascending, as the viewer's piecewise function needs it.
 */
export function washOpacity(
  thresholdGy: number,
  maximumGy: number,
  opacity: number,
): { value: number; opacity: number }[] {
  const top = Math.max(maximumGy, thresholdGy * 1.01 + 1e-3);
  return [
    { value: 0, opacity: 0 },
    ...(thresholdGy > 0 ? [{ value: thresholdGy * 0.999, opacity: 0 }] : []),
    { value: Math.max(thresholdGy, 1e-6), opacity: 0.3 * opacity },
    { value: thresholdGy + (top - thresholdGy) / 3, opacity: 0.8 * opacity },
    { value: top, opacity },
  ];
}
