import { kidneySides } from '../labels';
import type { CoronalBackground } from '../viewer/report/coronalBackground';
import type { KidneyContours } from '../viewer/session/slices/contoursSlice';
import { outlinePath } from './outlinePath';
import type { CoronalView } from '../viewer/session/slices/pictureSlice';

/** The picture with the outlines as they are now, and as the network drew them where that differs. */
export function coronalView(
  { measurement }: Pick<KidneyContours, 'measurement'>,
  { crop, image }: CoronalBackground,
): CoronalView {
  const { plane } = measurement.silhouettes;
  const isEdited = measurement.isEdited();
  const outlines = kidneySides.flatMap(({ side, color }, n) => {
    const current = outlinePath(plane, crop, measurement.silhouettes.counts()[n]);
    const automatic = isEdited
      ? outlinePath(plane, crop, measurement.automaticSilhouettes.counts()[n])
      : current;
    return [
      { side, color, contours: 'current' as const, path: current },
      ...(automatic !== current
        ? [{ side, color, contours: 'automatic' as const, path: automatic }]
        : []),
    ].filter(({ path }) => path !== '');
  });
  return {
    image,
    widthMm: (crop.endColumn - crop.firstColumn) * plane.pixelMm[0],
    heightMm: (crop.endRow - crop.firstRow) * plane.pixelMm[1],
    outlines,
  };
}
