import type { CoronalImage } from '../projection/coronalImage';
import { greyLevel } from './greyLevel';
import { hounsfieldWindows } from './hounsfieldWindows';
import { windowRange } from './windowRange';

/**
 * Grey picture of a projection, one byte per sample. Dose is black at 0 Gy and white at the
 * maximum; CT uses the window for projections. Unknown samples are black.
 * @param maximumGy dose at white; ignored for a CT
 */
export function coronalGrey(
  { kind, values }: CoronalImage,
  maximumGy: number,
): Uint8ClampedArray<ArrayBuffer> {
  const range: [number, number] =
    kind === 'dose' ? [0, maximumGy] : windowRange(hounsfieldWindows.projection);
  return Uint8ClampedArray.from(values, (value) => greyLevel(value, range));
}
