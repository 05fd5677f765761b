import type { HounsfieldBuffer } from '../dicom/ct/values/hounsfieldBuffer';
import type { CtBlocks } from '../contouring';
import type { VolumeGeometry } from '../volume/types';

/** A CT whose slices arrive one by one. */
export interface ReceivedCt {
  /** Of the handover that it belongs to. */
  id: number;
  geometry: VolumeGeometry;
  buffer: HounsfieldBuffer;
  /** Averaged while the slices arrive. */
  blocks: CtBlocks;
  /** Places of the slices that have arrived. */
  arrived: Set<number>;
}
