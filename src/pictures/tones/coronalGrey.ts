import type { CoronalImage } from '../projection/coronalImage';
import { greyLevel } from './greyLevel';
import { hounsfieldWindows } from './hounsfieldWindows';
import { windowRange } from './windowRange';

/**
 * Grey picture of a projection, one byte a sample. Dose: black at 0 Gy, white at the maximum; CT:
 * the window of projections. Where nothing is known it is black.
 *
 * @param maximumGy dose at white; a CT does not look at it
 */
export function coronalGrey(
  { kind, values }: CoronalImage,
  maximumGy: number,
): Uint8ClampedArray<ArrayBuffer> {
  const range: [number, number] =
    kind === 'dose' ? [0, maximumGy] : windowRange(hounsfieldWindows.projection);
  return Uint8ClampedArray.from(values, (value) => greyLevel(value, range));
}
