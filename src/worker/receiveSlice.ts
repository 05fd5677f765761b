import { addToCtBlocks } from '../contouring';
import { addHounsfieldSlice } from '../dicom/ct/values/addHounsfieldSlice';
import type { HandedSlice } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';

/**
 * Puts one slice of the CT that is arriving into its place, as HU, and into the blocks.
 * @returns whether it belongs to that CT; slices of a run that was cancelled do not
 * @throws DosimetryError PIXEL_DATA_DAMAGED
 */
export function receiveSlice({ id, k, slice }: HandedSlice, state: PipelineWorkerState): boolean {
  const { received } = state;
  if (received?.id !== id) {
    return false;
  }
  const { buffer, blocks, geometry } = received;
  addHounsfieldSlice(buffer, k, slice);
  addToCtBlocks(blocks, buffer.data, geometry.dimensions, k);
  received.arrived.add(k);
  return true;
}
