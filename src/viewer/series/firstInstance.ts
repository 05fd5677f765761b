import type { NaturalDataset } from '../../dicom/types';
import type { DisplaySet } from '../host/hostTypes';

/** Attributes of a series' first object; empty where the viewer has none. */
export function firstInstance({ images, instances, instance }: DisplaySet): NaturalDataset {
  return images?.[0] ?? instances?.[0] ?? instance ?? {};
}
