import { rtStructSopClassUID } from '../../dicom/rtstruct/readRtStruct';
import type { InstanceReference } from '../../dicom/write';
import type { Predecessors } from '../session/slices/reviewSlice';

/** The kind of object that an opened one will be the predecessor of: its own. */
export function predecessorOf(reference: InstanceReference): Predecessors {
  return reference.ReferencedSOPClassUID === rtStructSopClassUID
    ? { rtStruct: reference }
    : { segmentation: reference };
}
