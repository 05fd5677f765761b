import type { DisplaySet } from './hostTypes';

/** "3: CT AC 5.0 B30s (72 images)" */
export function describeSeries(displaySet: DisplaySet): string {
  const count = displaySet.images?.length ?? displaySet.numImageFrames ?? 0;
  const description = displaySet.SeriesDescription || displaySet.Modality;
  const number = displaySet.SeriesNumber ?? '';
  return `${number === '' ? '' : `${number}: `}${description} (${count} ${count === 1 ? 'image' : 'images'})`;
}
