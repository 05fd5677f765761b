import { kidneySides } from '../labels';
import type { CoronalImage } from './projection/coronalImage';
import type { Silhouettes } from './projection/createSilhouettes';
import { cropSizeMm } from './plane/cropSizeMm';
import type { PictureCrop } from './plane/kidneyCrop';
import type { KidneyOutline } from './lines/outline';
import { outlineLines } from './lines/outlineLines';
import { svgPath } from './lines/svgPath';

/**
 * The picture behind the outlines. It is kept while the user edits, and drawn again for another
 * dose map.
 */
export interface CoronalBackground {
  crop: PictureCrop;
  image: CoronalImage;
}

/** Kidneys seen from the front. */
export interface CoronalView {
  image: CoronalImage;
  widthMm: number;
  heightMm: number;
  outlines: KidneyOutline[];
}

/**
 * The picture with the outlines as they are now, and with the network's outlines where those
 * differ.
 * @param automatic only where the contours have been edited
 */
export function coronalView(
  { crop, image }: CoronalBackground,
  current: Silhouettes,
  automatic?: Silhouettes,
): CoronalView {
  const { plane } = current;
  const [widthMm, heightMm] = cropSizeMm(plane, crop);
  const outlines = kidneySides.flatMap(({ side, color }, n): KidneyOutline[] => {
    const now = outlineLines(plane, crop, current.counts()[n]);
    const before = automatic && outlineLines(plane, crop, automatic.counts()[n]);
    const isDifferent = before !== undefined && svgPath(before) !== svgPath(now);
    return [
      { side, color, contours: 'current' as const, isDashed: false, lines: now },
      ...(isDifferent
        ? [{ side, color, contours: 'automatic' as const, isDashed: true, lines: before }]
        : []),
    ];
  });
  return { image, widthMm, heightMm, outlines: outlines.filter(({ lines }) => lines.length > 0) };
}
