import type { DisplaySet, DisplaySetService } from '../host/hostTypes';
import { imageCount } from './imageCount';

/** Display sets of one modality in the open study, those with most images first. */
export function listSeries(service: DisplaySetService, modality: string): DisplaySet[] {
  return service
    .getActiveDisplaySets()
    .filter((displaySet) => displaySet.Modality === modality)
    .sort((a, b) => imageCount(b) - imageCount(a));
}
