import type { VoxelArray } from '../../volume';
import type { NaturalDataset } from '../types';

/** One image object in the form that the readers of dose and activity take. */
export interface StoredImage {
  dataset: NaturalDataset;
  /** Stored values of all its frames, as returned by `decodePixelData`. */
  storedValues: VoxelArray;
}
