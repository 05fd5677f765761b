import type { VoxelArray } from '../../volume';
import type { NaturalDataset } from '../types';

/** One image object as the readers of dose and activity take it. */
export interface StoredImage {
  dataset: NaturalDataset;
  /** Stored values of all its frames as `decodePixelData` gives them. */
  storedValues: VoxelArray;
}
