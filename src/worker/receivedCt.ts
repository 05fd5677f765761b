import type { HounsfieldBuffer } from '../dicom/ct/values/hounsfieldBuffer';
import type { VolumeGeometry } from '../volume/types';

/** A CT whose slices arrive one by one. */
export interface ReceivedCt {
  /** Of the handover that it belongs to. */
  id: number;
  geometry: VolumeGeometry;
  buffer: HounsfieldBuffer;
  /** Places of the slices that have arrived. */
  arrived: Set<number>;
}
