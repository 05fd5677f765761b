import type { DisplaySet } from '../host/hostTypes';
import { imageCount } from './imageCount';

/** "3: CT AC 5.0 B30s (72 images)" */
export function describeSeries(displaySet: DisplaySet): string {
  const count = imageCount(displaySet);
  const description = displaySet.SeriesDescription || displaySet.Modality;
  const number = displaySet.SeriesNumber ?? '';
  return `${number === '' ? '' : `${number}: `}${description} (${count} ${count === 1 ? 'image' : 'images'})`;
}
